package org.tongwen.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.tongwen.table.Warehouse;

/**
 * What the warehouse's tables were made from: for each job a hash of its settings and of what it
 * read. A job whose hash would be the same has nothing to do. Kept in {@code _state.json}, written
 * after the job's tables: a run that is killed between the two does the job again, to the same end.
 *
 * @param made hash by job
 * @param settings hash of the settings by job
 * @param good what the quality gate let pass last; null while it has not
 */
record State(TreeMap<String, String> made, TreeMap<String, String> settings, Good good) {
  /**
   * A state of the warehouse that passed the gate.
   *
   * @param versions of the tables, by name
   */
  record Good(
      TreeMap<String, Long> versions,
      TreeMap<String, String> made,
      TreeMap<String, String> settings) {
    Good {
      versions = new TreeMap<>(versions);
      made = new TreeMap<>(made);
      settings = new TreeMap<>(settings);
    }

    /** The state as it was. */
    State state() {
      return new State(new TreeMap<>(made), new TreeMap<>(settings), this);
    }
  }

  /** This state, as one that passed. */
  State passed(Map<String, Long> versions) {
    return new State(made, settings, new Good(new TreeMap<>(versions), made, settings));
  }

  /** This state, as one in which jobs have not made their tables. */
  State without(Collection<String> jobs) {
    State less = new State(new TreeMap<>(made), settings, good);
    less.made.keySet().removeAll(jobs);
    return less;
  }

  private static final String FILE = "_state.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static State of(Warehouse warehouse) {
    String content = warehouse.file(FILE).read();
    if (content == null) {
      return new State(new TreeMap<>(), new TreeMap<>(), null);
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
      warehouse.file(FILE).write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of texts are always JSON.", e);
    }
  }
}
