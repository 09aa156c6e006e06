package org.throughline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Starts the application as a process of its own, for tests that kill it. */
public final class ApplicationProcess {

	private ApplicationProcess() {
	}

	/**
	 * Starts the application on a database.
	 * @param log the file to which it writes
	 * @param settings more of its settings, such as {@code --server.port=0}
	 */
	public static Process start(JdbcConnectionDetails database, Path log, String... settings) throws IOException {
		String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((path) -> !path.endsWith("test-classes"))
			.map((path) -> Path.of(path).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, Throughline.class.getName(),
				"--server.port=0", "--throughline.job-heartbeat=1s"));
		command.addAll(Arrays.asList(settings));
		var builder = new ProcessBuilder(command);
		builder.environment()
			.putAll(Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
					String.valueOf(database.getUsername()), "SPRING_DATASOURCE_PASSWORD",
					String.valueOf(database.getPassword())));
		return builder.directory(log.getParent().toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
	}

}
