package org.tongwen.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.tongwen.bench.ProcessMeter;
import org.tongwen.error.ExitCode;
import org.tongwen.error.OutputErrors;
import org.tongwen.job.Job;
import org.tongwen.job.JobResult;
import org.tongwen.job.Pipeline;

/**
 * What a run did, as JSON for a scheduler: run, state, exit code, why it failed, CPU, versions, and
 * each job with its rows in and out. Written when the run ends, however it ends.
 */
final class SummaryFile implements Pipeline.Listener {
  private final Pipeline.Listener next;
  private final Instant started = Instant.now();
  private final List<Map<String, Object>> jobs = new ArrayList<>();

  /** Hears what a pipeline does and passes it on. */
  SummaryFile(Pipeline.Listener next) {
    this.next = next;
  }

  @Override
  public void begins(Job job) {
    next.begins(job);
  }

  @Override
  public synchronized void done(Job job, JobResult result, double seconds) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("job", job.name());
    entry.put("state", "done");
    entry.put("seconds", seconds);
    entry.put("rows_in", result.in());
    entry.put("rows_out", result.out());
    entry.put("counts", result.counts());
    jobs.add(entry);
    next.done(job, result, seconds);
  }

  @Override
  public synchronized void skipped(Job job) {
    jobs.add(Map.of("job", job.name(), "state", "skipped"));
    next.skipped(job);
  }

  /**
   * Writes the file.
   *
   * @param file a path or URI
   * @param warehouse where the tables are
   * @param code how the run ended
   * @param why it failed; null where it did not
   */
  synchronized void write(String file, String runId, String warehouse, ExitCode code, String why) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("run_id", runId);
    all.put("state", code == ExitCode.OK ? "done" : "failed");
    all.put("exit_code", code.code());
    all.put("why", why);
    all.put("started", started.toString());
    all.put("finished", Instant.now().toString());
    all.put("process_cpu_seconds", ProcessMeter.cpuOfProcess());
    all.put("warehouse", warehouse);
    all.put("versions", Versions.all());
    all.put("jobs", jobs);
    Path path = new Path(file);
    try (OutputStream out = path.getFileSystem(new Configuration()).create(path, true)) {
      out.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(file, e);
    }
  }
}
