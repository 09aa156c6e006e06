package org.throughline.transfer.backup;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command that checks a restored backup. It starts the application on the restored
 * database, without pages, mails and other work in the background, so that it is migrated
 * as after a disaster.
 */
public final class RestoredBackup {

	/** The first argument of the command. */
	public static final String COMMAND = "check-restored";

	private static final String URL = "spring.datasource.url";

	/** Checksums of all files may take longer than a statement of a page. */
	private static final String WITHOUT_TIME_LIMIT = "--spring.datasource.hikari.connection-init-sql=set jit = off";

	private RestoredBackup() {
	}

	/**
	 * Checks the database that the command names. The settings name the database in use,
	 * on the same server; it keeps what was found.
	 * @param application the class that starts the application
	 * @param arguments of the command
	 * @return whether the backup is complete
	 */
	public static boolean check(Class<?> application, String... arguments) {
		Environment settings = new StandardEnvironment();
		String inUse = settings.getProperty(URL);
		if (arguments.length != 2 || inUse == null || !arguments[1].matches("\\w+")) {
			System.err.println("""
					Usage: java -jar throughline.jar %s <database>
					The settings SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD name the database in use.
					The backup must be loaded into another database on the same server.""".formatted(COMMAND));
			return false;
		}
		String restored = of(inUse, arguments[1]);
		if (restored.equals(inUse)) {
			System.err.println(arguments[1] + " is the database in use, not a restored one");
			return false;
		}
		var live = database(inUse, settings);
		try {
			database(restored, settings).sql("select 1").query().singleRow();
			live.sql("select 1").query().singleRow();
		}
		catch (DataAccessException ex) {
			System.err.println("Nothing was checked: " + Objects.requireNonNullElse(ex.getCause(), ex).getMessage());
			return false;
		}
		var check = check(application, arguments[1], restored, live);
		System.out.println(check.report());
		try {
			BackupCheckService.keep(check, live);
		}
		catch (DataAccessException ex) {
			System.err.println("The database in use did not keep this result: it is of an older version, or away");
		}
		return check.complete();
	}

	private static JdbcClient database(String url, Environment settings) {
		return JdbcClient
			.create(new DriverManagerDataSource(url, settings.getProperty("spring.datasource.username", ""),
					settings.getProperty("spring.datasource.password", "")));
	}

	private static BackupCheck check(Class<?> application, String name, String restored, JdbcClient live) {
		try (var context = SpringApplication.run(application, "--" + URL + "=" + restored, "--server.port=-1",
				"--management.server.port=-1", "--throughline.background-jobs=false", WITHOUT_TIME_LIMIT,
				"--spring.main.banner-mode=off")) {
			return context.getBean(BackupCheckService.class).check(name, live);
		}
		catch (RuntimeException ex) {
			return new BackupCheck(Clock.systemUTC().instant(), name, null, 0, 0, 0,
					List.of("The application does not start on it: see the lines above"));
		}
	}

	/** Returns the address of another database on the same server. */
	static String of(String url, String database) {
		return url.replaceFirst("(jdbc:postgresql:(?://[^/]+/)?)[^?]*", "$1" + database);
	}

}
