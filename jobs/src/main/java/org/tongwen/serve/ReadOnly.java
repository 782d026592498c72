package org.tongwen.serve;

import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.command.CreateViewCommand;
import org.tongwen.error.OutputErrors;
import scala.Function1;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Lets clients ask and name their own temporary views, and change nothing: what looks like a
 * harmless statement in a notebook would else change the tables of everybody. It guards against
 * mistakes, not against malice: a client of Spark Connect may run code of its own.
 */
public final class ReadOnly extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  /** What a session may do beside asking: these change nothing but the session itself. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(Show|Describe|Explain|SetCommand|Reset|SetCatalog|SetNamespace|Cache|Uncache|ClearCache"
              + "|Refresh|DropTempView|CreateVariable|SetVariable|DropVariable).*");

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    extensions.injectCheckRule(
        session ->
            (Function1<LogicalPlan, BoxedUnit>)
                plan -> {
                  check(plan);
                  return BoxedUnit.UNIT;
                });
    return BoxedUnit.UNIT;
  }

  private static void check(LogicalPlan plan) {
    if (plan instanceof Command && !harmless(plan)) {
      throw OutputErrors.servedReadOnly(plan.nodeName());
    }
    CollectionConverters.asJava(plan.children()).forEach(ReadOnly::check);
  }

  private static boolean harmless(LogicalPlan plan) {
    if (plan instanceof CreateViewCommand view) {
      return !"PersistedView$".equals(view.viewType().getClass().getSimpleName());
    }
    return HARMLESS.matcher(plan.getClass().getSimpleName()).matches();
  }
}
