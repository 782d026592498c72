package org.tongwen.align;

import java.util.List;

/**
 * A place at which copies differ from their family's reference.
 *
 * @param position letter index in the reference at which {@code reference} begins
 * @param length letters of the reference that the reading stands for; 0 for an insertion at the
 *     very place
 * @param reference what the reference prints there, with enough around it to be read
 * @param reading what the copies print instead
 * @param kind what it is likely to be
 * @param copies keys of the copies that print it, ascending (unsigned)
 * @param witnesses how many copies print this place at all, the reference among them
 */
public record Variant(
    int position,
    int length,
    String reference,
    String reading,
    ReadingKind kind,
    List<Long> copies,
    int witnesses) {}
