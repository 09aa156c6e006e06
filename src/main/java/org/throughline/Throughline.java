package org.throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * The application: annual reports of England's safeguarding children partnerships and
 * what happened next.
 */
@SpringBootApplication
@Modulithic(systemName = "Throughline", sharedModules = "platform")
public class Throughline {

	public static void main(String[] args) {
		SpringApplication.run(Throughline.class, args);
	}

}
