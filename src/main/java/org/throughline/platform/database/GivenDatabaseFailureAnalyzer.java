package org.throughline.platform.database;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a start that fails because no database is named, or because the named database
 * does not respond or refuses the connection.
 */
class GivenDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {

	private static final String SETTINGS = "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
		for (Throwable each = rootFailure; each != null; each = each.getCause()) {
			if (each.getClass().getSimpleName().equals("DataSourceBeanCreationException")) {
				return new FailureAnalysis("no database is named.",
						"Set " + SETTINGS
								+ ", for example SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:5432/throughline.",
						rootFailure);
			}
			if (each instanceof SQLException refused && refused.getSQLState() != null) {
				String reason = reason(refused.getSQLState());
				if (reason != null) {
					return new FailureAnalysis("the database " + reason + " (" + refused.getMessage() + ").",
							"Start it, or correct " + SETTINGS + ".", rootFailure);
				}
			}
		}
		return null;
	}

	/** Returns the meaning of the first two characters of an SQL state. */
	private static @Nullable String reason(String state) {
		return switch (state.substring(0, Math.min(2, state.length()))) {
			case "08" -> "cannot be reached";
			case "28" -> "does not let Throughline in";
			case "3D" -> "does not exist";
			default -> null;
		};
	}

}
