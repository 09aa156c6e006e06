package org.throughline;

import java.util.Random;

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

	@Test
	void rowsThatTestClassAddedChangedOrDeletedAreRestored() {
		this.database.replaceBy(TestServer.EMPTY);
		String database = this.database.getJdbcUrl();
		String days = holidays();
		long changes = count("history");
		this.jdbc.sql(
				"insert into national_body (name, valid_from, source, verified) values ('Another', '2020-01-01', 'Test', false)")
			.update();
		this.jdbc.sql("update bank_holiday set name = 'Another' where day = (select min(day) from bank_holiday)")
			.update();
		this.jdbc.sql("delete from bank_holiday where day = (select max(day) from bank_holiday)").update();
		long bodies = count("national_body");
		this.database.replaceBy(TestServer.EMPTY);
		assertThat(this.database.getJdbcUrl()).isEqualTo(database);
		assertThat(holidays()).isEqualTo(days);
		assertThat(count("national_body")).isEqualTo(bodies - 1);
		assertThat(count("history")).isEqualTo(changes);
	}

	@Test
	void databaseWithAnotherConstraintIsReplaced() {
		String database = this.database.getJdbcUrl();
		this.jdbc.sql("alter table bank_holiday add constraint planted_ck check (name <> 'Another')").update();
		this.database.replaceBy(TestServer.EMPTY);
		assertThat(this.database.getJdbcUrl()).isNotEqualTo(database);
	}

	@Test
	void databaseThatHasGrownIsReplaced() {
		String database = this.database.getJdbcUrl();
		byte[] large = new byte[30_000_000];
		new Random(1).nextBytes(large);
		this.jdbc
			.sql("""
					insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
					values ('large', 'large', 0, 0, 0, 0)""")
			.update();
		this.jdbc.sql("insert into spring_session_attributes values ('large', 'large', ?)").param(large).update();
		this.database.replaceBy(TestServer.EMPTY);
		assertThat(this.database.getJdbcUrl()).isNotEqualTo(database);
	}

	private String holidays() {
		return this.jdbc.sql("select string_agg(format('%s %s', day, name), ' ' order by day) from bank_holiday")
			.query(String.class)
			.single();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private long version(String function) {
		return this.jdbc.sql("select " + function).query(Long.class).single();
	}

}
