package org.junheng.draft;

import java.io.IOException;
import java.nio.file.Path;

/** A folder among the system's temporary files, for one run alone; it goes when it is closed. */
public final class Temporary implements AutoCloseable {
  private final Scaffold scaffold;

  /** Makes one. */
  public Temporary() throws IOException {
    this.scaffold = Scaffold.in(Path.of(System.getProperty("java.io.tmpdir", ".")));
  }

  /** Makes a file in it, and tells where. */
  public Path file(String name, Content content) throws IOException {
    Path own = scaffold.next();
    scaffold.makeFolder(own);
    Path file = own.resolve(name);
    scaffold.makeFile(file, content);
    return file;
  }

  @Override
  public void close() throws IOException {
    scaffold.takeDown();
  }
}
