package org.tongwen.cli;

import java.util.concurrent.Callable;
import org.tongwen.job.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code rebuild}: makes all tables but {@code pages} and {@code rejects} anew, under the settings
 * of now.
 */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Makes every table after pages anew from the pages, under the settings of now.")
final class RebuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Override
  public Integer call() {
    return Work.run(warehouse, null, spec.commandLine().getOut(), Pipeline::rebuild);
  }
}
