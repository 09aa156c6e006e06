package org.throughline.platform.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Reports a failed start in one line with the reason and the remedy. Replaces Spring
 * Boot's report of many lines.
 */
class StartFailureReporter implements FailureAnalysisReporter {

	private static final Logger logger = LoggerFactory.getLogger(StartFailureReporter.class);

	@Override
	public void report(FailureAnalysis analysis) {
		logger.error("Throughline did not start: {}", line(analysis));
	}

	static String line(FailureAnalysis analysis) {
		if (analysis.getCause() instanceof PortInUseException inUse) {
			return "port %d is in use by another program. Stop it, or choose another port: SERVER_PORT=%d ./mvnw spring-boot:run"
				.formatted(inUse.getPort(), inUse.getPort() + 1);
		}
		String action = analysis.getAction();
		String line = (action != null && !action.isBlank()) ? analysis.getDescription() + " " + action
				: analysis.getDescription();
		return line.replaceAll("\\s+", " ").strip();
	}

}
