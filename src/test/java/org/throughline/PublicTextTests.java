package org.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.publication.FoundIdentifier;
import org.throughline.platform.publication.PublicTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text column is looked through before it becomes public, or is never public.
 */
@SampleTest
class PublicTextTests {

	private static final Path NOT_PUBLIC = Path.of("src/test/resources/texts-not-public.csv");

	private static final List<String> VIEWS = List.of("public_record_of_reports", "public_record_of_work",
			"public_record_of_papers");

	/** The name of a table in the definition of a view. */
	private static final Pattern TABLE = Pattern.compile("\\n +'([a-z_]+)'::text(?: AS table_name)?,");

	private static final String TEXT_COLUMNS = """
			select c.table_name, c.column_name from information_schema.columns c
			join information_schema.tables t using (table_schema, table_name)
			where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'text'
			  and exists (select from pg_trigger g where g.tgrelid = c.table_name::regclass
			    and g.tgname = c.table_name || '_history')
			  and not exists (select from pg_constraint k where k.conrelid = c.table_name::regclass and k.contype = 'c'
			    and pg_get_constraintdef(k.oid) ~ ('^CHECK \\(\\(' || c.column_name || ' = ANY'))
			order by 1, 2""";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PublicTexts texts;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Test
	void everyTextIsLookedThroughOrNeverPublic() throws IOException {
		var covered = new TreeSet<>(this.jdbc
			.sql("select distinct table_name || '.' || key from public_record, jsonb_object_keys(record) key")
			.query(String.class)
			.list());
		var filled = covered.stream().map((column) -> column.replaceAll("\\..*", "")).toList();
		String view = VIEWS.stream().map(this::definition).collect(Collectors.joining());
		var others = new TreeSet<String>();
		columns().stream()
			.filter((column) -> filled.contains(column[0]) || !view.contains("'" + column[0] + "'::text"))
			.forEach((column) -> others.add(column[0] + '.' + column[1]));
		others.removeAll(covered);
		var excepted = new TreeSet<String>();
		Files.readAllLines(NOT_PUBLIC).stream().skip(1).forEach((line) -> excepted.add(line.split(",", 2)[0]));
		var forgotten = new TreeSet<>(others);
		forgotten.removeAll(excepted);
		excepted.removeAll(others);
		assertThat(forgotten + " " + excepted).as("columns without a reason, and reasons without a column")
			.isEqualTo("[] []");
	}

	@Test
	void everyPublicTableIsLookedForInItsView() {
		var expected = new TreeMap<String, String>();
		VIEWS.forEach((view) -> TABLE.matcher(definition(view))
			.results()
			.forEach((table) -> expected.put(table.group(1), view)));
		var found = new TreeMap<String, String>();
		this.jdbc.sql("select relname, public_view(relname) from pg_class where public_view(relname) is not null")
			.query((row) -> {
				found.put(row.getString(1), row.getString(2));
			});
		assertThat(found.remove("partnership")).as("the record of its names")
			.isEqualTo(expected.get("partnership_name"));
		assertThat(found).hasSizeGreaterThan(60).isEqualTo(expected);
	}

	@Test
	void everyPublicRecordIsFoundByItsHistory() {
		assertThat(this.jdbc
			.sql("""
					select distinct r.view || ' ' || r.table_name from (
					  select 'public_record_of_reports' as view, table_name, record_id from public_record_of_reports
					  union all select 'public_record_of_work', table_name, record_id from public_record_of_work
					  union all select 'public_record_of_papers', table_name, record_id from public_record_of_papers) r
					where r.view <> (select max(public_view(h.table_name)) from history h where h.record_id = r.record_id)""")
			.query(String.class)
			.list()).isEmpty();
	}

	private String definition(String view) {
		return this.jdbc.sql("select pg_get_viewdef(?::regclass, true)").param(view).query(String.class).single();
	}

	/** One transaction: without triggers, a new one would plan all statements anew. */
	@Test
	@Transactional
	void identifierPlantedInAnyTextIsFoundBeforePublishing() {
		var subjects = new HashMap<String, UUID>();
		this.jdbc.sql("""
				select distinct on (1) r.table_name || '.' || key, r.subject_id
				from public_record r, jsonb_object_keys(r.record) key order by 1""").query((row) -> {
			subjects.put(row.getString(1), row.getObject(2, UUID.class));
		});
		this.jdbc.sql("set local session_replication_role = replica").update();
		var missed = new ArrayList<String>();
		int planted = 0;
		for (String[] column : columns()) {
			var subject = subjects.get(column[0] + '.' + column[1]);
			var found = (subject != null) ? plant(column[0], column[1], subject) : null;
			planted += (found != null) ? 1 : 0;
			if (found != null && found.stream().noneMatch((one) -> one.words().equals("XM4 5HQ"))) {
				missed.add(column[0] + '.' + column[1]);
			}
		}
		assertThat(missed).isEmpty();
		assertThat(planted).isGreaterThan(80);
	}

	@Test
	void everyTextLeadsToAPage() {
		var addresses = this.jdbc
			.sql("select distinct on (table_name) address from public_text order by table_name, address")
			.query(String.class)
			.list();
		assertThat(addresses).hasSizeGreaterThan(40);
		assertThat(addresses).filteredOn((address) -> status(address) != HttpStatus.OK.value()).isEmpty();
	}

	/** Parts of published reports cannot be edited: their texts lead to the report. */
	private int status(String edited) {
		String address = new FoundIdentifier.Place("", "", "", edited, "", "", "").publishedAddress();
		return this.mvc.get()
			.uri(address)
			.with(this.people.as("business.manager"))
			.exchange()
			.getResponse()
			.getStatus();
	}

	/** Returns what is found, or null if the column takes only certain words. */
	private @Nullable List<FoundIdentifier> plant(String table, String column, UUID subject) {
		this.jdbc.sql("savepoint before_planting").update();
		try {
			this.jdbc.sql("update \"%s\" set \"%s\" = 'lived at XM4 5HQ'".formatted(table, column)).update();
			return this.texts.findingsIn(subject);
		}
		catch (DataIntegrityViolationException ex) {
			return null;
		}
		finally {
			this.jdbc.sql("rollback to savepoint before_planting").update();
		}
	}

	private List<String[]> columns() {
		return this.jdbc.sql(TEXT_COLUMNS)
			.query((row, number) -> new String[] { row.getString(1), row.getString(2) })
			.list();
	}

}
