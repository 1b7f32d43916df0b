package org.junheng.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine without a window, spoken to in its own protocol: that needs no
 * driver of the very same version, and it alone tells every request, prints, and switches scripts
 * off.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final String NONE =
      "NOT TESTED: there is no Chromium on the PATH, so nobody looked at the pages in a browser."
          + " Install one (Debian: apt-get install chromium).";

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  private Browser(Process process, Path profile, DevTools tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
  }

  /** Starts it. Without one the tests are skipped, loudly; under CI they fail. */
  public static Browser start() throws IOException {
    Optional<Path> program = find();
    if (program.isEmpty()) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(NONE);
      }
      System.err.println(NONE);
      Assumptions.abort(NONE);
    }
    Path profile = Files.createTempDirectory("browser");
    List<String> command = new ArrayList<>();
    command.add(program.orElseThrow().toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--no-first-run",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank"));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    return new Browser(process, profile, DevTools.connect(address(process)));
  }

  private static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .flatMap(file -> Stream.of(file, file.resolveSibling(file.getFileName() + ".exe")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  // It says where it listens, then goes on to say what nobody wants to know.
  private static URI address(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        Thread drain = new Thread(() -> said.lines().forEach(rest -> {}), "browser's complaints");
        drain.setDaemon(true);
        drain.start();
        return URI.create(line.substring(line.indexOf("ws:")));
      }
      all.append(line).append('\n');
    }
    throw new IllegalStateException("the browser did not start:\n" + all);
  }

  /** A new tab of so many pixels, on a light background. */
  public Tab open(int width, int height) {
    JsonNode target =
        tools.call("", "Target.createTarget", Map.of("url", "about:blank", "newWindow", true));
    JsonNode session =
        tools.call(
            "",
            "Target.attachToTarget",
            Map.of("targetId", target.get("targetId").asText(), "flatten", true));
    Tab tab = new Tab(tools, session.get("sessionId").asText());
    tab.resize(width, height);
    return tab;
  }

  @Override
  public void close() {
    tools.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
      try (Stream<Path> files = Files.walk(profile)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | UncheckedIOException e) {
      // Helpers of the browser may still write there; the system clears its folder for such files.
    }
  }
}
