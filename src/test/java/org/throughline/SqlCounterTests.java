package org.throughline;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class SqlCounterTests {

	@Autowired
	private SqlCounter counter;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void countsStatementsSentWithoutHibernate() {
		assertThat(this.counter.statements(() -> {
			this.jdbc.sql("select 1").query(Integer.class).single();
			this.jdbc.sql("select cast(? as integer)").param(2).query(Integer.class).single();
		})).containsExactly("select 1", "select cast(? as integer)");
	}

}
