package org.throughline.platform.database;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains why the embedded PostgreSQL did not start, and the remedy. */
class EmbeddedPostgresFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {

	static final String BEAN = "embeddedPostgres";

	private static final String ANOTHER_DATABASE = "set SPRING_DATASOURCE_URL to a PostgreSQL of your own";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
		BeanCreationException failure = failureOfEmbeddedDatabase(rootFailure);
		if (failure == null) {
			return null;
		}
		String reason = reason(failure);
		if (reason.contains("could not lock")) {
			return new FailureAnalysis("another Throughline runs in this folder and holds its database in var/.",
					"Stop it, or " + ANOTHER_DATABASE + ".", failure);
		}
		if (reason.contains("initdb") && "root".equals(System.getProperty("user.name"))) {
			return new FailureAnalysis(
					"PostgreSQL refuses to run as root, and this machine does not let it change to another user.",
					"Run Throughline as an ordinary user, or " + ANOTHER_DATABASE + ".", failure);
		}
		return new FailureAnalysis("the embedded PostgreSQL could not be started (" + reason + ").",
				"Look at the lines above, free the folder var/ of other programs, or " + ANOTHER_DATABASE + ".",
				failure);
	}

	private static @Nullable BeanCreationException failureOfEmbeddedDatabase(Throwable rootFailure) {
		Throwable cause = rootFailure;
		while (cause != null) {
			if (cause instanceof BeanCreationException failure && BEAN.equals(failure.getBeanName())) {
				return failure;
			}
			cause = cause.getCause();
		}
		return null;
	}

	private static String reason(BeanCreationException failure) {
		Throwable root = failure.getMostSpecificCause();
		String message = root.getMessage();
		return (message != null) ? message : root.getClass().getSimpleName();
	}

}
