package org.tongwen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the rooms of this module may know of each other and of the world. */
@AnalyzeClasses(packages = "org.tongwen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule plainJavaKnowsNeitherSparkNorHadoopNorDelta =
      noClasses()
          .that()
          .resideInAPackage("org.tongwen..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "io.delta..");

  @ArchTest
  static final ArchRule theRoomsDoNotDependOnEachOtherInCircles =
      slices().matching("org.tongwen.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule textKnowsNoOtherRoomButErrors =
      noClasses()
          .that()
          .resideInAPackage("org.tongwen.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.tongwen.page..",
              "org.tongwen.nlp..",
              "org.tongwen.sketch..",
              "org.tongwen.align..",
              "org.tongwen.config..");
}
