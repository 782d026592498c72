package org.tongwen.job;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** An HDFS of one namenode and two datanodes in this process, which only this machine reaches. */
final class HdfsCluster implements AutoCloseable {
  private final MiniDFSCluster cluster;

  private HdfsCluster(MiniDFSCluster cluster) {
    this.cluster = cluster;
  }

  /** Starts one that keeps its blocks below a folder. */
  static HdfsCluster in(Path folder) throws IOException {
    // All its servers listen on 127.0.0.1, at ports that are free, unless they are told otherwise.
    MiniDFSCluster cluster =
        new MiniDFSCluster.Builder(new Configuration(), folder.toFile()).numDataNodes(2).build();
    cluster.waitActive();
    return new HdfsCluster(cluster);
  }

  /** The URI of a path. */
  String uri(String path) {
    return "hdfs://127.0.0.1:" + cluster.getNameNodePort() + path;
  }

  /** A client of its own: to HDFS it is another writer than the one that the tests work with. */
  DistributedFileSystem client() throws IOException {
    return (DistributedFileSystem)
        DistributedFileSystem.newInstance(cluster.getURI(), new Configuration());
  }

  @Override
  public void close() {
    cluster.shutdown(true);
  }
}
