package org.junheng.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * A {@code datapackage.json}, which says of a folder which of its files are data, of which table,
 * and how they are written. Its paths lead nowhere but into its folder.
 */
final class PackageFile {
  /** The name of such a file. */
  static final String NAME = "datapackage.json";

  private static final long LARGEST = 16 << 20;

  private final Path folder;

  PackageFile(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that it names.
   *
   * @param path where it is, below the folder, with {@code /} between folders
   * @param name what the data is called
   * @param hints how it is written
   */
  record Resource(String path, String name, Hints hints) {}

  /**
   * What a package says of how a file is written.
   *
   * @param encoding its encoding, or null
   * @param delimiter what stands between its cells, or null
   */
  record Hints(@Nullable Charset encoding, @Nullable Character delimiter) {
    /** Nothing is said. */
    static final Hints NONE = new Hints(null, null);
  }

  /**
   * The files that it names, in order.
   *
   * @throws Refused if it is no such file, or leads out of its folder
   */
  List<Resource> resources() throws IOException {
    Path file = folder.resolve(NAME);
    if (Files.size(file) > LARGEST) {
      throw new Refused(Message.of("input.file-too-large", LARGEST));
    }
    JsonFactory json =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();
    Object root;
    try (JsonParser parser = json.createParser(Files.readString(file).replace("\uFEFF", ""))) {
      parser.nextToken();
      root = value(parser);
    } catch (IOException e) {
      throw new Refused(Message.of("input.package-not-json"));
    }
    Object list = root instanceof Map<?, ?> all ? all.get("resources") : null;
    if (!(list instanceof List<?> resources)) {
      throw new Refused(Message.of("input.package-not-json"));
    }
    List<Resource> found = new ArrayList<>();
    for (Object each : resources) {
      if (each instanceof Map<?, ?> resource) {
        add(resource, found);
      }
    }
    return found;
  }

  private void add(Map<?, ?> resource, List<Resource> found) throws Refused {
    String name = text(resource.get("name"), "");
    Object path = resource.get("path");
    List<?> paths =
        path instanceof List<?> several ? several : path == null ? List.of() : List.of(path);
    if (paths.isEmpty()) {
      throw new Refused(Message.of("input.package-without-path", Normal.shown(name)));
    }
    Hints hints = new Hints(encoding(resource.get("encoding")), delimiter(resource.get("dialect")));
    for (Object each : paths) {
      found.add(new Resource(checked(text(each, "")), name, hints));
    }
  }

  /** A path that leads to a file in the folder, whatever links lie on its way. */
  private String checked(String path) throws Refused {
    boolean isPlain =
        path.matches("[^\\\\\\p{Cntrl}:]+")
            && !path.startsWith("/")
            && !List.of(path.split("/", -1)).contains("..");
    try {
      if (isPlain) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
          throw new Refused(Message.of("input.package-file-not-found", Normal.shown(path)));
        }
        if (file.toRealPath().startsWith(folder.toRealPath())) {
          return path;
        }
      }
    } catch (Refused e) {
      throw e;
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new Refused(Message.of("input.package-file-not-found", Normal.shown(path)));
    }
    throw new Refused(Message.of("input.package-path", Normal.shown(path)));
  }

  private static @Nullable Charset encoding(@Nullable Object said) throws Refused {
    if (said == null) {
      return null;
    }
    try {
      return ReadOptions.encoding(text(said, ""));
    } catch (IllegalArgumentException e) {
      throw new Refused(Message.of("input.package-encoding", Normal.shown(String.valueOf(said))));
    }
  }

  private static @Nullable Character delimiter(@Nullable Object dialect) throws Refused {
    Object said = dialect instanceof Map<?, ?> keys ? keys.get("delimiter") : null;
    if (said == null) {
      return null;
    }
    String delimiter = text(said, "");
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      throw new Refused(Message.of("input.package-delimiter", Normal.shown(delimiter)));
    }
    return delimiter.charAt(0);
  }

  private static String text(@Nullable Object value, String otherwise) {
    return value instanceof String text ? text : otherwise;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return token == JsonToken.VALUE_NULL || token == null ? null : parser.getText();
  }
}
