package org.throughline.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFailureTests {

	@ParameterizedTest
	@CsvSource({ "57P01,UNREACHABLE", "08006,UNREACHABLE", "53300,UNREACHABLE", "57014,BUSY", "55P03,BUSY",
			"40P01,BUSY", "25006,NOT_WRITABLE", "53100,NOT_WRITABLE" })
	void kindFollowsFromTheCode(String code, DatabaseFailure kind) {
		assertThat(DatabaseFailure.of(new IllegalStateException(new SQLException("message", code)))).isEqualTo(kind);
	}

	@Test
	void connectionThatIsNotGivenInTimeIsUnreachable() {
		assertThat(DatabaseFailure.of(new IllegalStateException(new SQLTransientConnectionException())))
			.isEqualTo(DatabaseFailure.UNREACHABLE);
	}

	@Test
	void otherFailuresHaveNoKind() {
		assertThat(DatabaseFailure.of(new SQLException("duplicate", "23505"))).isNull();
		assertThat(DatabaseFailure.of(new IllegalStateException("fault"))).isNull();
	}

}
