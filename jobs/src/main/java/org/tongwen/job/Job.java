package org.tongwen.job;

import java.util.List;
import org.tongwen.table.Table;

/** A job: it reads tables and writes its own. */
public interface Job {
  /** Its name on the command line. */
  String name();

  /** What it does, in one sentence for the help. */
  String about();

  /** The tables that it reads. */
  List<Table> reads();

  /** The tables that it writes. */
  List<Table> writes();

  /** The beginnings of the names of the settings that shape its tables. */
  List<String> shapedBy();

  /**
   * What shapes its tables beside settings and tables, such as a file's content; mostly nothing.
   */
  default String shapedByContent(RunContext context) {
    return "";
  }

  /** Does the work, with the tables that it reads in place. */
  JobResult run(RunContext context);
}
