package org.throughline.platform.start;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureReporterTests {

	private static final Throwable FAULT = new IllegalStateException();

	@Test
	void saysInOneLineThatAPortIsInUse(CapturedOutput output) {
		new StartFailureReporter()
			.report(new FailureAnalysis("Web server failed to start.\n", "Do\nthis", new PortInUseException(8080)));
		assertThat(output.toString().lines()).singleElement()
			.asString()
			.endsWith("Throughline did not start: port 8080 is in use by another program. "
					+ "Stop it, or choose another port: SERVER_PORT=8081 ./mvnw spring-boot:run");
	}

	@Test
	void putsEveryOtherReasonIntoOneLineToo() {
		assertThat(StartFailureReporter.line(new FailureAnalysis("No database:\n\n\tnone", "Name\n one.", FAULT)))
			.isEqualTo("No database: none Name one.");
		assertThat(StartFailureReporter.line(new FailureAnalysis("No database.", null, FAULT)))
			.isEqualTo("No database.");
	}

}
