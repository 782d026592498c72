package org.tongwen.table;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.Function1;
import scala.collection.Iterator;
import scala.collection.SeqFactory;
import scala.collection.immutable.AbstractSeq;
import scala.collection.immutable.ArraySeq;
import scala.collection.immutable.Seq;
import scala.collection.immutable.Seq$;
import scala.collection.mutable.Builder;

/**
 * Rows within a plan. The rules by which Spark analyses and optimises a plan go through whatever
 * lists its nodes have in search of expressions and of other nodes ({@code
 * QueryPlan.mapExpressions}, {@code TreeNode.mapChildren}), rows too, and throw the copy away. Over
 * ten thousand rows that took a third of the driver's time. No row is either, so such a search
 * gives the rows back as they are.
 *
 * <p>The types of Scala's collections cannot be told to Java's compiler in full, so they are left
 * out here.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
final class PlanRows extends AbstractSeq implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Object[] rows;

  private PlanRows(Object[] rows) {
    this.rows = rows;
  }

  /** These rows; the array is not copied. */
  static Seq<InternalRow> of(InternalRow[] rows) {
    return new PlanRows(rows);
  }

  @Override
  public Object map(Function1 mapped) {
    return searches(mapped) ? this : new PlanRows(Arrays.stream(rows).map(mapped::apply).toArray());
  }

  @Override
  public Object flatMap(Function1 mapped) {
    return searches(mapped) ? iterableFactory().empty() : super.flatMap(mapped);
  }

  private static boolean searches(Function1 mapped) {
    String name = mapped.getClass().getName();
    return name.startsWith(QueryPlan.class.getName()) || name.startsWith(TreeNode.class.getName());
  }

  /** Equal rows of another kind of list may have another hash: a plan is then merely made anew. */
  @Override
  public int hashCode() {
    return rows.length;
  }

  @Override
  public Object filter(Function1 condition) {
    return new PlanRows(
        Arrays.stream(rows).filter(row -> (Boolean) condition.apply(row)).toArray());
  }

  @Override
  public Object apply(int i) {
    return rows[i];
  }

  @Override
  public Object apply(Object index) {
    return apply((int) index);
  }

  @Override
  public boolean isDefinedAt(Object index) {
    return isDefinedAt((int) index);
  }

  @Override
  public int length() {
    return rows.length;
  }

  @Override
  public int knownSize() {
    return rows.length;
  }

  @Override
  public Iterator iterator() {
    return asArray().iterator();
  }

  @Override
  public SeqFactory iterableFactory() {
    return Seq$.MODULE$;
  }

  @Override
  public Builder newSpecificBuilder() {
    return iterableFactory().newBuilder();
  }

  private ArraySeq asArray() {
    return ArraySeq.unsafeWrapArray(rows);
  }

  private Object writeReplace() {
    return asArray();
  }
}
