package org.throughline;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class TestDatabaseTests {

	@Autowired
	private TestDatabase.Current database;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void eachTestClassHasDataVersionsOfItsOwn() {
		long everyone = version("data_version_of_all()");
		long person = version("working_version_of('{}', null)");
		this.database.replaceBy(TestServer.EMPTY);
		assertThat(version("data_version_of_all()")).isNotEqualTo(everyone);
		assertThat(version("working_version_of('{}', null)")).isNotEqualTo(person);
	}

	private long version(String function) {
		return this.jdbc.sql("select " + function).query(Long.class).single();
	}

}
