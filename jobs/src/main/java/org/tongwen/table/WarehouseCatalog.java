package org.tongwen.table;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.NamespaceChange;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.execution.datasources.v2.parquet.ParquetDataSourceV2;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.tongwen.error.OutputErrors;
import org.tongwen.error.SettingErrors;

/**
 * A warehouse as a catalog of Spark: its tables stand under their names for whoever opens a session
 * with
 *
 * <pre>
 * spark.sql.catalog.tongwen          = org.tongwen.table.WarehouseCatalog
 * spark.sql.catalog.tongwen.location = path or URI of the warehouse
 * </pre>
 *
 * as {@code tongwen.mart_story}, or {@code mart_story} after {@code USE tongwen}.
 *
 * <p>The catalog is what the folder holds at the moment of asking: it outlasts every session, needs
 * no metastore, shows a table as soon as it is made, and cannot disagree with the files. For
 * reading only, of any version of a Delta table; jobs alone make and change tables.
 */
public final class WarehouseCatalog implements TableCatalog, SupportsNamespaces {
  /** The option that says where the warehouse is. */
  public static final String LOCATION = "location";

  /** Not "default": Spark's listTables() takes that for the session's own schema of this name. */
  private static final String NAMESPACE = "public";

  private String name;
  private String location;

  @Override
  public void initialize(String catalog, CaseInsensitiveStringMap options) {
    name = catalog;
    location = options.get(LOCATION);
    if (location == null) {
      throw SettingErrors.catalogWithoutLocation(catalog);
    }
  }

  @Override
  public String name() {
    return name;
  }

  private Warehouse warehouse() {
    return Warehouse.at(SparkSession.active(), location);
  }

  @Override
  public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
    mustBeOurs(namespace);
    Warehouse warehouse = warehouse();
    return Tables.ALL.stream()
        .filter(warehouse::has)
        .map(t -> Identifier.of(defaultNamespace(), t.name()))
        .toArray(Identifier[]::new);
  }

  @Override
  public org.apache.spark.sql.connector.catalog.Table loadTable(Identifier asked)
      throws NoSuchTableException {
    if (isPath(asked)) {
      return delta().loadTable(asked);
    }
    Table table = table(asked);
    String folder = warehouse().path(table);
    return warehouse().form(table) == Stored.delta
        ? delta().loadTable(byPath(asked))
        : new ParquetDataSourceV2()
            .getTable(table.schema(), new Transform[0], Map.of("path", folder));
  }

  @Override
  public org.apache.spark.sql.connector.catalog.Table loadTable(Identifier asked, String version)
      throws NoSuchTableException {
    return delta().loadTable(isPath(asked) ? asked : byPath(asked), version);
  }

  @Override
  public org.apache.spark.sql.connector.catalog.Table loadTable(Identifier asked, long timestamp)
      throws NoSuchTableException {
    return delta().loadTable(isPath(asked) ? asked : byPath(asked), timestamp);
  }

  private Table table(Identifier asked) throws NoSuchTableException {
    Warehouse warehouse = warehouse();
    return Tables.ALL.stream()
        .filter(t -> isOurs(asked.namespace()) && t.name().equalsIgnoreCase(asked.name()))
        .filter(warehouse::has)
        .findFirst()
        .orElseThrow(() -> new NoSuchTableException(asked));
  }

  /** A Delta table that is asked for by its folder, this warehouse's or another. */
  private static boolean isPath(Identifier asked) {
    return Arrays.equals(asked.namespace(), new String[] {Stored.delta.name()});
  }

  private Identifier byPath(Identifier asked) throws NoSuchTableException {
    return Identifier.of(new String[] {Stored.delta.name()}, warehouse().path(table(asked)));
  }

  /** The catalog that knows Delta tables by their paths. */
  private static TableCatalog delta() {
    return (TableCatalog)
        ((org.apache.spark.sql.classic.SparkSession) SparkSession.active())
            .sessionState()
            .catalogManager()
            .v2SessionCatalog();
  }

  private static boolean isOurs(String[] namespace) {
    return namespace.length == 0 || Arrays.equals(namespace, new String[] {NAMESPACE});
  }

  private static void mustBeOurs(String[] namespace) throws NoSuchNamespaceException {
    if (!isOurs(namespace)) {
      throw new NoSuchNamespaceException(namespace);
    }
  }

  @Override
  public String[] defaultNamespace() {
    return new String[] {NAMESPACE};
  }

  @Override
  public String[][] listNamespaces() {
    return new String[][] {defaultNamespace()};
  }

  @Override
  public String[][] listNamespaces(String[] namespace) throws NoSuchNamespaceException {
    mustBeOurs(namespace);
    return namespace.length == 0 ? listNamespaces() : new String[0][];
  }

  @Override
  public Map<String, String> loadNamespaceMetadata(String[] namespace)
      throws NoSuchNamespaceException {
    mustBeOurs(namespace);
    return Map.of(SupportsNamespaces.PROP_LOCATION, location);
  }

  @Override
  public org.apache.spark.sql.connector.catalog.Table alterTable(
      Identifier table, TableChange... changes) {
    throw OutputErrors.servedReadOnly("ALTER TABLE " + table);
  }

  @Override
  public boolean dropTable(Identifier table) {
    throw OutputErrors.servedReadOnly("DROP TABLE " + table);
  }

  @Override
  public void renameTable(Identifier table, Identifier other) {
    throw OutputErrors.servedReadOnly("ALTER TABLE " + table);
  }

  @Override
  public void createNamespace(String[] namespace, Map<String, String> metadata) {
    throw OutputErrors.servedReadOnly("CREATE SCHEMA " + String.join(".", namespace));
  }

  @Override
  public void alterNamespace(String[] namespace, NamespaceChange... changes) {
    throw OutputErrors.servedReadOnly("ALTER SCHEMA " + String.join(".", namespace));
  }

  @Override
  public boolean dropNamespace(String[] namespace, boolean cascade) {
    throw OutputErrors.servedReadOnly("DROP SCHEMA " + String.join(".", namespace));
  }
}
