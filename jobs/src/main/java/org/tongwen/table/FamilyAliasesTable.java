package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code family_aliases}: family ids that were. */
public final class FamilyAliasesTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("family_aliases", "A family id that was, and the family that it leads to.")
          .required("old_family_id", DataTypes.StringType, "The id that was")
          .required("family_id", DataTypes.StringType, "The family that is")
          .key("old_family_id")
          .build();

  private FamilyAliasesTable() {}
}
