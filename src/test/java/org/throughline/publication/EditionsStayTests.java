package org.throughline.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.RealDocuments;
import org.throughline.SampleTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.security.CurrentUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever becomes of the records, an edition stays as it was sealed. */
@SampleTest
@RealDocuments
@Transactional
class EditionsStayTests {

	private static final int EDITS = 500;

	private static final long SEED = 20_261_130;

	/**
	 * Tables whose changes make the report private or change the addresses of its pages.
	 */
	private static final Set<String> LEFT_OUT = Set.of("annual_report", "edition", "edition_file",
			"partnership_former_slug");

	@Autowired
	private EditionService editions;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private CurrentUser user;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void noEditOfRecordsChangesAByteOfAnEdition() {
		var place = this.partnerships.require("oxfordshire");
		this.user.<Boolean>asProcess("Test", () -> this.editions.sealEarlier(place.id(), "2024-25"));
		var before = served();
		var edited = edit(new Random(SEED));
		assertThat(edited).as("kinds of records edited").hasSizeGreaterThan(40);
		assertThat(served()).as("after edits").isEqualTo(before);
	}

	/** Returns the checksums of all forms, as stored and as everyone gets them. */
	private Map<String, String> served() {
		var sums = new LinkedHashMap<String, String>();
		for (var form : EditionForm.values()) {
			var answer = this.mvc.get().uri("/oxfordshire/2024-25/editions/1/" + form.slug()).exchange();
			assertThat(answer).hasStatusOk();
			sums.put(form.slug(), Sha256.of(answer.getResponse().getContentAsByteArray()));
			assertThat(answer.getResponse().getHeader("ETag")).isEqualTo('"' + sums.get(form.slug()) + '"');
			sums.put(form.slug() + " stored",
					this.jdbc.sql("select encode(sha256(content), 'hex') from edition_file where form = ?")
						.param(form.name())
						.query(String.class)
						.single());
		}
		return sums;
	}

	/** Edits random values of random records, of which the rules refuse some. */
	private Set<String> edit(Random random) {
		var columns = columns();
		var edited = new HashSet<String>();
		for (int edits = 0, tries = 0; edits < EDITS; tries++) {
			assertThat(tries).as("tries").isLessThan(EDITS * 20);
			var column = columns.get(random.nextInt(columns.size()));
			this.jdbc.sql("savepoint before_edit").update();
			try {
				int rows = this.jdbc.sql(column.statement(random)).update();
				this.jdbc.sql("release savepoint before_edit").update();
				edits += rows;
				if (rows > 0) {
					edited.add(column.table());
				}
			}
			catch (DataAccessException refused) {
				this.jdbc.sql("rollback to savepoint before_edit").update();
			}
		}
		return edited;
	}

	/** Returns the columns of all records that the history knows. */
	private List<Column> columns() {
		var found = new ArrayList<>(this.jdbc.sql("""
				select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
				from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
				  and a.attgenerated = ''
				where c.relkind = 'r' and exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
				  where t.tgrelid = c.oid and p.proname = 'record_history')
				order by 1, 2""").query(Column.class).list());
		found.removeIf((column) -> LEFT_OUT.contains(column.table())
				|| (column.table().equals("partnership") && column.name().equals("slug")));
		return found;
	}

	private record Column(String table, String name, String type) {

		/**
		 * Returns a statement that changes one value, or in one of ten removes the row.
		 */
		String statement(Random random) {
			String row = "ctid = (select ctid from %1$s offset (%2$s * (select count(*) from %1$s))::int limit 1)"
				.formatted(this.table, random.nextDouble());
			if (random.nextInt(10) == 0) {
				return "delete from %s where %s".formatted(this.table, row);
			}
			return "update %s set \"%s\" = %s where %s".formatted(this.table, this.name, value(random.nextInt(1000)),
					row);
		}

		private String value(int number) {
			return switch (this.type) {
				case "text" -> "'Edited " + number + "'";
				case "integer", "bigint", "smallint", "numeric" -> String.valueOf(number);
				case "boolean" -> "not \"" + this.name + "\"";
				case "date" -> "date '2020-01-01' + " + number;
				case "timestamp with time zone" -> "timestamptz '2020-01-01' + interval '" + number + " hours'";
				case "bytea" -> "'\\x" + Integer.toHexString(0x1000 + number) + "'";
				case "uuid" ->
					"(select o.\"%1$s\" from %2$s o where o.\"%1$s\" is not null order by o.\"%1$s\" offset %3$s limit 1)"
						.formatted(this.name, this.table, number % 7);
				default -> "null";
			};
		}

	}

}
