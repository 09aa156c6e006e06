package org.throughline.platform.database;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a start that fails because another version of Throughline created the tables
 * of the database, or because the tables cannot be brought up to this version.
 */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	private final BeanFactory beans;

	MigrationFailureAnalyzer(BeanFactory beans) {
		this.beans = beans;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
		if (!(cause instanceof FlywayValidateException)) {
			return (DatabaseFailure.of(cause) != null) ? null : new FailureAnalysis(
					"a change of the database's tables failed: " + cause.getMessage(),
					"Nothing of it was kept. Start the version used before, or restore a backup, and report this message.",
					cause);
		}
		if (this.beans.containsBean(EmbeddedPostgresFailureAnalyzer.BEAN)) {
			return new FailureAnalysis("the database in the folder var/ was created by another version of Throughline.",
					"Delete the folder var/ and start again.", cause);
		}
		return new FailureAnalysis("the tables of the database were created by another version of Throughline.",
				"Start that version, or name an empty database.", cause);
	}

}
