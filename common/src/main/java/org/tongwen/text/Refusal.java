package org.tongwen.text;

/** Why an input cannot be taken as a text. */
public enum Refusal {
  /** There is no byte, or nothing but white space. */
  EMPTY,
  /** The bytes are no text: too many control characters or NUL bytes. */
  BINARY,
  /** The bytes are text in no encoding that is known here. */
  UNDECODABLE,
  /** There are more bytes than the settings allow. */
  TOO_LONG
}
