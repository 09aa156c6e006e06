package org.throughline.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;

import javax.sql.DataSource;

/**
 * The password of the embedded server, in a file next to its data, readable by the owner
 * only.
 */
record EmbeddedPassword(String text, Path data) {

	private static final int BYTES = 16;

	/** Returns the password of a data folder, or a new one that is not yet required. */
	static EmbeddedPassword of(Path data) {
		try {
			var file = file(data);
			if (Files.exists(file)) {
				return new EmbeddedPassword(Files.readString(file), data);
			}
			byte[] random = new byte[BYTES];
			new SecureRandom().nextBytes(random);
			return new EmbeddedPassword(HexFormat.of().formatHex(random), data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Lets nobody in without the password from now on, if the server still does. */
	void require(DataSource server) throws IOException, SQLException {
		if (Files.exists(file(this.data))) {
			return;
		}
		try (var connection = server.getConnection(); var statement = connection.createStatement()) {
			statement.execute("alter role postgres password '" + this.text + "'");
			Files.writeString(file(this.data), this.text, StandardOpenOption.CREATE_NEW);
			Files.writeString(this.data.resolve("pg_hba.conf"), """
					local all all scram-sha-256
					host all all samehost scram-sha-256
					""");
			statement.execute("select pg_reload_conf()");
		}
	}

	/** The folder is open to its owner only. */
	private static Path file(Path data) {
		return data.resolve("throughline-password");
	}

}
