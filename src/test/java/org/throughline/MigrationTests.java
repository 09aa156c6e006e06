package org.throughline;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class MigrationTests {

	/** Technical tables without business records. */
	private static final List<String> WITHOUT_HISTORY = List.of("action_numbering", "archive_rule", "authenticator",
			"backup_check", "change_set", "change_set_row", "data_version", "draft_fingerprint", "ended_session",
			"flyway_schema_history", "followed_page", "follower", "history", "installation_secret", "job", "kept_file",
			"little_progress_count", "mail_setting", "notification", "one_time_link", "outbox_mail", "private_link",
			"publication_job", "public_time", "recovery_code", "search_entry_hidden", "search_entry_public",
			"search_name", "search_word_internal", "search_word_partner", "search_word_public", "security_event",
			"sent_form", "sign_in_bucket", "sign_in_identity", "spring_session", "spring_session_attributes",
			"transfer_upload", "unsaved_text", "user_credentials", "withdrawn_record", "working_version");

	/** Identifiers that are no foreign keys, with the reason. */
	private static final Map<String, String> WITHOUT_KEY = Map.ofEntries(
			entry("change_set.partnership_id", "the history is imported before the partnership and outlives it"),
			entry("change_set_row.record_id", "follows the history: a row of any table, or a removed one"),
			entry("history.actor_id", "the history keeps the name and outlives the account"),
			entry("history.record_id", "a row of any table, or a removed one"),
			entry("recommendation.source_id", "a report or a review: generated columns are the keys"),
			entry("disposal.record_id", "any kind of record, which may be gone"),
			entry("legal_hold.record_id", "any kind of record"),
			entry("paper_fact.record_id", "a row of the table that its kind names"),
			entry("notification.subject_id", "an action, a request for a return, a review or a report"),
			entry("learning_link.learning_id", "a learning point or summary, whose columns are the keys"),
			entry("private_link.subject_id", "a record of the kind of the link"),
			entry("public_time.partnership_id", "follows the records of all modules"),
			entry("public_time.record_id", "a row of any table"),
			entry("public_time.report_id", "follows the records of all modules"),
			entry("search_entry_hidden.partnership_id", "follows the records of all modules"),
			entry("search_entry_hidden.record_id", "a row of any table"),
			entry("search_entry_hidden.report_id", "follows the records of all modules"),
			entry("search_entry_public.partnership_id", "follows the records of all modules"),
			entry("search_entry_public.record_id", "a row of any table"),
			entry("search_entry_public.report_id", "follows the records of all modules"),
			entry("search_name.subject_id", "a partnership or an organisation"),
			entry("security_event.actor_id", "recorded for accounts that are gone, too"),
			entry("statement_link.target_id", "a record of the kind of the link: generated columns are the keys"),
			entry("withdrawn_record.record_id", "a row of any table, or a removed one"));

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyBusinessTableKeepsItsHistory() {
		var tables = this.jdbc.sql("""
				select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
				  and not exists (select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
				    where t.tgrelid = c.oid and p.proname = 'record_history')
				order by 1""").query(String.class).list();
		assertThat(tables).containsExactlyInAnyOrderElementsOf(WITHOUT_HISTORY);
	}

	@Test
	void everyForeignKeyHasAnIndexThatBeginsWithIt() {
		var missing = this.jdbc.sql("""
				select con.conrelid::regclass || '.' || a.attname from pg_constraint con
				join pg_attribute a on a.attrelid = con.conrelid and a.attnum = con.conkey[1]
				where con.contype = 'f' and not exists (
				  select 1 from pg_index i where i.indrelid = con.conrelid and i.indkey[0] = con.conkey[1])
				order by 1""").query(String.class).list();
		assertThat(missing).isEmpty();
	}

	@Test
	void everyIdentifierOfAnotherRowIsAForeignKey() {
		var without = this.jdbc.sql("""
				select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
				where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname like '%\\_id'
				  and a.atttypid = 'uuid'::regtype and not a.attisdropped
				  and not exists (select 1 from pg_constraint con where con.conrelid = c.oid and con.contype = 'f'
				    and a.attnum = any (con.conkey))
				order by 1""").query(String.class).list();
		assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_KEY.keySet());
	}

}
