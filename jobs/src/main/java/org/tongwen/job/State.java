package org.tongwen.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.TreeMap;
import org.tongwen.table.Warehouse;

/**
 * What the warehouse's tables were made from: for each job a hash of its settings and of what it
 * read. A job whose hash would be the same has nothing to do. Kept in {@code _state.json}, written
 * after the job's tables: a run that is killed between the two does the job again, to the same end.
 *
 * @param made hash by job
 * @param settings hash of the settings by job
 */
record State(TreeMap<String, String> made, TreeMap<String, String> settings) {
  private static final String FILE = "_state.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static State of(Warehouse warehouse) {
    String content = warehouse.readSmall(FILE);
    if (content == null) {
      return new State(new TreeMap<>(), new TreeMap<>());
    }
    try {
      return JSON.readValue(content, State.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The file %s in %s is damaged: delete it, and the next run makes the tables anew."
              .formatted(FILE, warehouse.location()),
          e);
    }
  }

  void save(Warehouse warehouse) {
    try {
      warehouse.writeSmall(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of texts are always JSON.", e);
    }
  }
}
