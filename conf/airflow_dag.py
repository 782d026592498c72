"""Airflow: the pages of a day every night, then the upkeep of the tables.

A run that is repeated or killed ends in the same tables, so that retries are safe; exit codes 3 to 9
(see the README) are failures that a retry does not mend.
"""

import pendulum
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.sdk import DAG

TONGWEN = {
    "application": "s3a://tongwen/tongwen-jobs.jar",
    "java_class": "org.tongwen.cli.Tongwen",
    "packages": "io.delta:delta-spark_2.13:4.4.0",
    "conn_id": "spark_default",
}

with DAG(
    "tongwen",
    schedule="30 3 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Asia/Shanghai"),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": pendulum.duration(minutes=10)},
):
    run = SparkSubmitOperator(
        task_id="run",
        application_args=[
            "run",
            "--input",
            "s3a://papers/{{ ds }}",
            "--warehouse",
            "s3a://tongwen/warehouse",
            "--quiet",
        ],
        **TONGWEN,
    )
    maintain = SparkSubmitOperator(
        task_id="maintain",
        application_args=[
            "maintain",
            "--warehouse",
            "s3a://tongwen/warehouse",
        ],
        **TONGWEN,
    )
    run >> maintain
