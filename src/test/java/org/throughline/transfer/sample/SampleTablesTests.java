package org.throughline.transfer.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.transfer.table.TableFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's tables have every column that can be imported, and lose nothing on import.
 */
@SampleTest
@Transactional
class SampleTablesTests {

	@Autowired
	private TableFiles tables;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void signIn() {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.people.person("business.manager"),
					null, List.of()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	static Stream<String> tables() {
		return SampleImport.TABLES.stream();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void exportOfTheLoadedSampleEqualsItsFile(String table) {
		assertThat(new String(this.tables.exportFile(partnership(), table), StandardCharsets.UTF_8))
			.isEqualTo(new String(SampleImport.content(table), StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void importingTheFileAgainChangesNothing(String table) {
		assertThat(this.tables.importFile(partnership(), table, SampleImport.content(table))).isEmpty();
		assertThat(new String(this.tables.exportFile(partnership(), table), StandardCharsets.UTF_8))
			.isEqualTo(new String(SampleImport.content(table), StandardCharsets.UTF_8));
	}

	private UUID partnership() {
		return this.jdbc.sql("select id from partnership where slug = 'oxfordshire'").query(UUID.class).single();
	}

}
