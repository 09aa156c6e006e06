package org.throughline.transfer.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.transfer.table.SampleFiles;
import org.throughline.transfer.table.TableFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's tables have every column that can be imported, and lose nothing on import.
 */
@SampleTest
@Transactional
class SampleTablesTests {

	/** Tables that the sample leaves empty, with the reason. */
	private static final Map<String, String> EMPTY = Map.ofEntries(
			Map.entry("dispatch", "people record copies when they try it"),
			Map.entry("clearance_step", "officers clear papers when they try it"),
			Map.entry("considered_paper", "each paper of the sample was written for one meeting"),
			Map.entry("consideration_question", "the sources of the sample name no question of a meeting"),
			Map.entry("promise", "the sources of the sample name no promise"),
			Map.entry("paper_field", "the templates of the papers have no fields of their own"),
			Map.entry("legal_hold", "administrators place them when they try it"),
			Map.entry("disposal", "nothing was kept long enough"),
			Map.entry("letter", "people draft them when they try them"),
			Map.entry("letter_item", "people draft them when they try them"),
			Map.entry("saved_search", "everyone saves their own"),
			Map.entry("sign_off", "safeguarding partners sign when they try it"),
			Map.entry("sign_off_part", "safeguarding partners sign when they try it"),
			Map.entry("sign_off_proof", "managers record it when they try it"),
			Map.entry("stage_change", "people move the draft when they try it"),
			Map.entry("data_request_question", "nobody of the documents was asked for a text"),
			Map.entry("data_return", "organisations answer requests when they try them"),
			Map.entry("draft_comment", "readers of drafts write them when they try them"),
			Map.entry("dropped_priority", "no report is rolled forward"),
			Map.entry("dropped_statement", "no report is rolled forward"),
			Map.entry("due_date_request", "partner agencies make them when they try them"),
			Map.entry("edition", "made in the background after the start"),
			Map.entry("edition_file", "made in the background after the start"),
			Map.entry("evidence", "partner agencies upload it when they try it"),
			Map.entry("indicator_break", "the documents state none"),
			Map.entry("joint_report_body", "the documents contain no joint report"),
			Map.entry("late_removal", "nothing was removed from a published report"),
			Map.entry("learning_link", "the documents list no learning points"),
			Map.entry("learning_point", "the documents list none"),
			Map.entry("learning_point_theme", "the documents list none"),
			Map.entry("measure_setting", "the small number settings are the standard ones"),
			Map.entry("partnership_former_slug", "no address of the sample has changed"),
			Map.entry("theme_former_slug", "no address of the sample has changed"),
			Map.entry("partnership_succession", "no partnership of the documents has split or merged"),
			Map.entry("priority_shared_with", "the documents name no priority of several boards"),
			Map.entry("progress_explanation", "people explain it when they try it"),
			Map.entry("requirement_evidence", "people answer the checklist when they try it"),
			Map.entry("requirement_link", "people answer the checklist when they try it"),
			Map.entry("publication_step", "the documents state no steps"),
			Map.entry("question_result", "the documents state no results by question"),
			Map.entry("recommendation_link", "no two recommendations of the documents say the same"),
			Map.entry("standard_mapping", "the documents contain one set of standards"),
			Map.entry("question_template", "the documents have no questions"),
			Map.entry("question_template_question", "the documents have no questions"),
			Map.entry("private_name", "the documents have no list of private names"),
			Map.entry("report_note", "the documents have no update notes"),
			Map.entry("statement_link", "the documents tie statements to reviews in words only"),
			Map.entry("statement_rejected_origin", "suggestions are rejected by people"),
			Map.entry("training_evaluation", "the documents evaluate no training"));

	@Autowired
	private TableFiles tables;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void signIn() {
		this.people.signIn("business.manager");
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
		assertThat(SampleFiles.export(this.context, partnership(), table))
			.isEqualTo(new String(SampleImport.content(table), StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void importingTheFileAgainChangesNothing(String table) {
		assertThat(this.tables.importFile(partnership(), table, SampleImport.content(table))).isEmpty();
		assertThat(SampleFiles.export(this.context, partnership(), table))
			.isEqualTo(new String(SampleImport.content(table), StandardCharsets.UTF_8));
	}

	@Test
	void everyTableOfRecordsIsFilledOrLeftEmptyForAReason() {
		var empty = this.jdbc
			.sql("""
					select c.relname from pg_class c join pg_trigger t on t.tgrelid = c.oid join pg_proc p on p.oid = t.tgfoid
					where p.proname = 'record_history' and c.relnamespace = 'public'::regnamespace""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> this.jdbc.sql("select not exists (select from " + table + ")")
				.query(Boolean.class)
				.single());
		assertThat(empty).containsExactlyInAnyOrderElementsOf(EMPTY.keySet());
	}

	private UUID partnership() {
		return this.jdbc.sql("select id from partnership where slug = 'oxfordshire'").query(UUID.class).single();
	}

}
