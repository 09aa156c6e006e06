package org.throughline.information;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.RecordNames;
import org.throughline.account.SecurityEventKind;
import org.throughline.account.SecurityEvents;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.InstallationSecret;
import org.throughline.platform.text.Messages;

/**
 * Finds the records that contain the name of a person, to answer a request for access to
 * personal data. Searches the texts of all records and of their history, and the names of
 * files; it does not read files. Each search is a security event, without the name.
 */
@Service
@Transactional
public class NameSearch {

	/** The most fields that are shown. */
	static final int MOST = 2_000;

	/** The most searches of a person in an hour. */
	static final int PER_HOUR = 30;

	private static final int SHORTEST = 3;

	private static final int TIMEOUT = 60;

	private final JdbcClient jdbc;

	private final RecordNames names;

	private final SecurityEvents events;

	private final InstallationSecret secret;

	private final Messages messages;

	private final CurrentUser user;

	private final Clock clock;

	NameSearch(JdbcClient jdbc, RecordNames names, SecurityEvents events, InstallationSecret secret, Messages messages,
			CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.names = names;
		this.events = events;
		this.secret = secret;
		this.messages = messages;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns the records with a text that contains all words of a name, for
	 * administrators. The text itself is left out, because it may belong to a review that
	 * they must not read.
	 * @throws RuleViolation if the name is too short or found too often, or after too
	 * many searches
	 */
	@Transactional(timeout = TIMEOUT, noRollbackFor = RuleViolation.class)
	public List<FoundRecord> search(String name) {
		this.user.requireAdministrator();
		String words = TextRules.required("name", name, TextRules.LINE);
		if (words.length() < SHORTEST) {
			throw new RuleViolation("name", "nameSearch.short", SHORTEST);
		}
		if (this.events.countOwn(SecurityEventKind.NAME_SEARCHED,
				this.clock.instant().minus(Duration.ofHours(1))) >= PER_HOUR) {
			throw new RuleViolation("name", "nameSearch.tooMany", PER_HOUR);
		}
		var texts = this.jdbc
			.sql("select distinct table_name, record_id, field from texts_with_words(?, ?) order by 1, 2, 3")
			.params(words.split("\\s+"), MOST + 1)
			.query(MappedRecord.rows(Text.class))
			.list();
		var found = records(texts);
		this.events.record(SecurityEventKind.NAME_SEARCHED, this.messages.text("nameSearch.event", found.size(),
				this.secret.sign("name\n" + words.toLowerCase(Locale.UK)).substring(0, 8)));
		if (texts.size() > MOST) {
			throw new RuleViolation("name", "nameSearch.tooManyFound", MOST);
		}
		return found;
	}

	private List<FoundRecord> records(List<Text> texts) {
		var ids = texts.stream().map(Text::recordId).filter(Objects::nonNull).distinct().toList();
		var named = this.names.of(ids);
		var homes = this.jdbc.sql("select * from places_of_records(?)")
			.param(ids.toArray(UUID[]::new))
			.query(MappedRecord.rows(Home.class))
			.list()
			.stream()
			.collect(Collectors.toMap(Home::recordId, Function.identity()));
		Map<List<Object>, List<Text>> records = texts.stream()
			.collect(Collectors.groupingBy((text) -> List.of(text.tableName(), String.valueOf(text.recordId())),
					LinkedHashMap::new, Collectors.toList()));
		return records.values()
			.stream()
			.map((each) -> record(each, named.get(each.get(0).recordId()), homes.get(each.get(0).recordId())))
			.toList();
	}

	private FoundRecord record(List<Text> texts, RecordNames.@Nullable Named named, @Nullable Home home) {
		String table = texts.get(0).tableName();
		String address = (home != null) ? home.address() : null;
		if (address != null && address.endsWith("/")) {
			address = (named != null && named.address() != null) ? address + named.address() : null;
		}
		return new FoundRecord(this.messages.textOr(readable(table), "history." + table),
				(named != null && named.reference() != null) ? named.reference() : "",
				(home != null) ? home.partnership() : null, address, texts.stream().map(this::field).toList());
	}

	private String field(Text text) {
		String general = this.messages.textOr(readable(text.field()), "history.column." + text.field());
		return this.messages.textOr(general, "history." + text.tableName() + "." + text.field());
	}

	private static String readable(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
	}

	/** A text with the name. */
	record Text(String tableName, @Nullable UUID recordId, String field) {

	}

	/** The page and the partnership of a record. */
	record Home(UUID recordId, @Nullable String address, @Nullable String partnership) {

	}

}
