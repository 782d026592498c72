package org.tongwen.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tongwen.error.InputErrors;

/**
 * The files of an input: those below its folders, at any depth. Files whose names begin with a dot
 * or an underscore are not looked at, symbolic links below what was given are not followed, for
 * they may lead out of it; they and files of other endings are told apart.
 */
final class InputFiles {
  /** A file and its length in bytes. */
  record InputFile(String path, long length) {}

  /**
   * What was found.
   *
   * @param taken files of the format, by path
   * @param others files of other endings, by path
   * @param links symbolic links, by path
   */
  record Found(List<InputFile> taken, List<InputFile> others, List<InputFile> links) {
    /** Files of the format alone. */
    static Found of(List<InputFile> taken) {
      return new Found(taken, List.of(), List.of());
    }
  }

  private InputFiles() {}

  /**
   * Refuses an input that leads nowhere before anything is made for it.
   *
   * @throws org.tongwen.error.TongwenException if one of the paths is not there
   */
  static void mustBeThere(Configuration hadoop, RunInput input) {
    input.paths().forEach(path -> roots(hadoop, path));
  }

  static Found list(Configuration hadoop, RunInput input, List<String> endings) {
    List<InputFile> taken = new ArrayList<>();
    List<InputFile> others = new ArrayList<>();
    List<InputFile> links = new ArrayList<>();
    for (String path : input.paths()) {
      int before = taken.size();
      for (FileStatus file : filesUnder(hadoop, path)) {
        InputFile found = new InputFile(plain(file.getPath()), file.getLen());
        (file.isSymlink() ? links : hasEnding(found.path(), endings) ? taken : others).add(found);
      }
      if (taken.size() == before) {
        throw InputErrors.inputEmpty(path, input.format(), String.join(", ", endings));
      }
    }
    taken.sort(Comparator.comparing(InputFile::path));
    others.sort(Comparator.comparing(InputFile::path));
    links.sort(Comparator.comparing(InputFile::path));
    return new Found(taken, others, links);
  }

  /** Hadoop follows links on a local disk without saying so. */
  private static boolean isLink(FileStatus status) {
    return status.isSymlink()
        || "file".equals(status.getPath().toUri().getScheme())
            && Files.isSymbolicLink(java.nio.file.Path.of(status.getPath().toUri().getPath()));
  }

  /** A local file's path without its scheme; any other file's whole URI. */
  private static String plain(Path path) {
    String scheme = path.toUri().getScheme();
    return scheme == null || "file".equals(scheme) ? path.toUri().getPath() : path.toString();
  }

  private static boolean hasEnding(String path, List<String> endings) {
    String name = path.toLowerCase(Locale.ROOT);
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return endings.stream().anyMatch(unpacked::endsWith);
  }

  private static FileStatus[] roots(Configuration hadoop, String given) {
    Path path = new Path(given);
    try {
      FileStatus[] roots = path.getFileSystem(hadoop).globStatus(path);
      if (roots == null || roots.length == 0) {
        throw InputErrors.inputMissing(given);
      }
      return roots;
    } catch (IOException e) {
      throw InputErrors.inputUnreadable(given, e);
    }
  }

  private static List<FileStatus> filesUnder(Configuration hadoop, String given) {
    Path path = new Path(given);
    List<FileStatus> files = new ArrayList<>();
    try {
      FileSystem fs = path.getFileSystem(hadoop);
      Deque<FileStatus> open = new ArrayDeque<>(List.of(roots(hadoop, given)));
      Path named = fs.makeQualified(path);
      while (!open.isEmpty()) {
        FileStatus status = open.pop();
        // A link that is itself named by the user may lead anywhere.
        boolean followed = !isLink(status) || status.getPath().equals(named);
        if (followed && status.isDirectory()) {
          for (FileStatus child : fs.listStatus(status.getPath())) {
            char first = child.getPath().getName().charAt(0);
            if (first != '.' && first != '_') {
              open.push(child);
            }
          }
        } else {
          if (!followed) {
            status = new FileStatus(status);
            status.setSymlink(status.getPath());
          }
          files.add(status);
        }
      }
    } catch (FileNotFoundException e) {
      throw InputErrors.inputMissing(given);
    } catch (IOException e) {
      throw InputErrors.inputUnreadable(given, e);
    }
    return files;
  }
}
