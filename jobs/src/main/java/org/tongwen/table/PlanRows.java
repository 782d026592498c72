package org.tongwen.table;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import scala.Function1;
import scala.collection.Iterator;
import scala.collection.SeqFactory;
import scala.collection.immutable.AbstractSeq;
import scala.collection.immutable.ArraySeq;
import scala.collection.immutable.Seq;
import scala.collection.immutable.Seq$;
import scala.collection.mutable.Builder;

/**
 * Rows within a plan. They are mapped when what comes of it is first looked at: each of the rules
 * by which Spark analyses and optimises a plan maps whatever lists its nodes have in search of
 * expressions ({@code QueryPlan.mapExpressions}), rows too, and throws the copy away. Over ten
 * thousand rows that took a third of the driver's time. The search itself ({@code
 * QueryPlan.expressions}) does not go through them at all: no row is an expression.
 *
 * <p>The types of Scala's collections cannot be told to Java's compiler in full, so they are left
 * out here.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
final class PlanRows extends AbstractSeq implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int length;
  private transient PlanRows source;
  private transient Function1 function;
  private transient Object[] rows;

  private PlanRows(Object[] rows) {
    this.rows = rows;
    this.length = rows.length;
  }

  private PlanRows(PlanRows source, Function1 function) {
    this.source = source;
    this.function = function;
    this.length = source.length;
  }

  /** These rows; the array is not copied. */
  static Seq<InternalRow> of(InternalRow[] rows) {
    return new PlanRows(rows);
  }

  private synchronized Object[] rows() {
    if (rows == null) {
      rows = Arrays.stream(source.rows()).map(function::apply).toArray();
      source = null;
      function = null;
    }
    return rows;
  }

  @Override
  public Object map(Function1 mapped) {
    return new PlanRows(this, mapped);
  }

  @Override
  public Object flatMap(Function1 mapped) {
    boolean search = mapped.getClass().getName().startsWith(QueryPlan.class.getName());
    return search ? iterableFactory().empty() : super.flatMap(mapped);
  }

  /** Equal rows of another kind of list may have another hash: a plan is then merely made anew. */
  @Override
  public int hashCode() {
    return length;
  }

  @Override
  public Object filter(Function1 condition) {
    return new PlanRows(
        Arrays.stream(rows()).filter(row -> (Boolean) condition.apply(row)).toArray());
  }

  @Override
  public Object apply(int i) {
    return rows()[i];
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
    return length;
  }

  @Override
  public int knownSize() {
    return length;
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
    return ArraySeq.unsafeWrapArray(rows());
  }

  private Object writeReplace() {
    return asArray();
  }
}
