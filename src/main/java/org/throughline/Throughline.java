package org.throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

import org.throughline.transfer.backup.RestoredBackup;

/**
 * The application: annual reports of England's safeguarding children partnerships and
 * what happened next.
 */
@SpringBootApplication
@Modulithic(systemName = "Throughline", sharedModules = "platform")
public class Throughline {

	/**
	 * Starts the application, or checks a restored backup:
	 * {@code check-restored <name of its database>}.
	 */
	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(RestoredBackup.COMMAND)) {
			System.exit(RestoredBackup.check(Throughline.class, args) ? 0 : 1);
		}
		SpringApplication.run(Throughline.class, args);
	}

}
