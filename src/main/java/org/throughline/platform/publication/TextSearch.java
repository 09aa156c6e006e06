package org.throughline.platform.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;

/**
 * Finds words that should not be published in texts that are or become public.
 */
@Component
class TextSearch {

	private static final String OF_REPORT = "/reports/";

	/** Pages of a review. The review module keeps its pseudonym out of what they show. */
	private static final String OF_REVIEW = "/reviews/";

	private final JdbcClient jdbc;

	private final ObjectProvider<FurtherFindings> further;

	private final ObjectProvider<ContactFields> contacts;

	TextSearch(JdbcClient jdbc, ObjectProvider<FurtherFindings> further, ObjectProvider<ContactFields> contacts) {
		this.jdbc = jdbc;
		this.contacts = contacts;
		this.further = further;
	}

	/**
	 * Returns texts and the names that their partnerships do not publish.
	 * @param ids identifiers of what the scope names
	 */
	Texts texts(Scope scope, Collection<UUID> ids) {
		return texts("public_texts(:named, :ids)", ids, scope.name());
	}

	/**
	 * Returns the texts that the public reads of a partnership, of the records that have
	 * one of these words: spaces, punctuation and case do not count.
	 */
	Texts textsWith(UUID partnershipId, Set<String> words) {
		return texts("public_texts_with(:ids, :named)", List.of(partnershipId), words.toArray(String[]::new));
	}

	private Texts texts(String source, Collection<UUID> ids, Object named) {
		var names = new ArrayList<ConfidentialWords.Word>();
		var texts = new ArrayList<PublicTexts.Text>();
		this.jdbc.sql("""
				with texts as (select * from %s)
				select *, true as text from texts
				union all
				select partnership_id, kind, '', '', words, false from confidential_word
				where partnership_id in (select partnership_id from texts)
				order by text, address, table_name, field, wording""".formatted(source))
			.param("named", named)
			.param("ids", ids.toArray(UUID[]::new))
			.query((row) -> {
				var partnership = row.getObject("partnership_id", UUID.class);
				String table = row.getString("table_name");
				String wording = row.getString("wording");
				if (row.getBoolean("text")) {
					texts.add(new PublicTexts.Text(partnership, table, row.getString("field"), row.getString("address"),
							wording));
				}
				else {
					names.add(new ConfidentialWords.Word(partnership, IdentifierKind.valueOf(table), wording));
				}
			});
		return new Texts(texts, new ConfidentialWords(names));
	}

	/** Returns the findings in the texts, each once with all its places. */
	List<FoundIdentifier> in(Texts texts) {
		var found = new Findings(texts.all());
		texts.all().forEach((text) -> collect(text, texts.names(), found));
		return found.all();
	}

	/**
	 * Returns the findings in the texts that are published with a record, also of other
	 * modules.
	 */
	List<FoundIdentifier> inRecord(UUID subjectId, Texts texts) {
		var found = new Findings(texts.all());
		texts.all().forEach((text) -> {
			collect(text, texts.names(), found);
			if (text.address().contains(OF_REPORT)) {
				texts.names()
					.daysIn(text.partnershipId(), text.wording())
					.forEach((finding) -> found.add(text, finding, ""));
			}
		});
		this.further.stream()
			.flatMap((other) -> other.in(subjectId, texts.all()).stream())
			.forEach((each) -> found.add(each.text(), each.finding(), each.hint()));
		return found.all();
	}

	private void collect(PublicTexts.Text text, ConfidentialWords names, Findings found) {
		IdentifyingText.in(text.wording())
			.stream()
			.filter((finding) -> finding.kind() != IdentifierKind.EMAIL_ADDRESS
					|| this.contacts.stream().noneMatch((fields) -> fields.includes(text)))
			.forEach((finding) -> found.add(text, finding, ""));
		names.in(text.partnershipId(), text.wording())
			.stream()
			.filter((finding) -> finding.kind() != IdentifierKind.REVIEW_PSEUDONYM
					|| !text.address().contains(OF_REVIEW))
			.forEach((finding) -> found.add(text, finding, ""));
	}

	/** Returns those of these words with which names begin that are not published. */
	Set<String> beginningsOfNames(Set<String> tokens) {
		return tokens.isEmpty() ? Set.of()
				: this.jdbc.sql("select distinct token from confidential_word where token = any (?)")
					.param(tokens.toArray(String[]::new))
					.query(String.class)
					.set();
	}

	/** Returns where the public reads these names now. */
	List<FoundIdentifier.Place> mentions(UUID partnershipId, UUID exceptSubjectId, Collection<Pattern> names) {
		return this.jdbc
			.sql("""
					select distinct partnership_id, table_name, field, address, wording from public_text
					where published and partnership_id = ? and subject_id <> ? and field <> 'slug' order by address, field""")
			.params(partnershipId, exceptSubjectId)
			.query(PublicTexts.Text.class)
			.stream()
			.flatMap((text) -> names.stream()
				.flatMap((name) -> name.matcher(text.wording()).results().limit(1))
				.limit(1)
				.map((found) -> text.place(found.start(), found.end())))
			.toList();
	}

	/** The texts that are looked through. */
	enum Scope {

		/** Texts that are published with a record. */
		RECORD,
		/**
		 * Texts that are published with a report, including those of public records that
		 * it shows.
		 */
		REPORT,
		/**
		 * Public texts of changed records, and of records published with these.
		 */
		CHANGED

	}

	/** Texts, and the names that their partnerships do not publish. */
	record Texts(List<PublicTexts.Text> all, ConfidentialWords names) {

		Texts and(PublicTexts.Text further) {
			return new Texts(Stream.concat(this.all.stream(), Stream.of(further)).toList(), this.names);
		}

	}

	/** Findings, each once with all its places. */
	private static final class Findings {

		/** The fields that name a record, such as the heading of a section. */
		private static final Set<String> NAMES = Set.of("heading", "title");

		private final Map<String, FoundIdentifier> found = new LinkedHashMap<>();

		/** The names of records, by table and address; empty where several share it. */
		private final Map<String, String> names;

		Findings(List<PublicTexts.Text> texts) {
			this.names = texts.stream()
				.filter((text) -> NAMES.contains(text.field()))
				.collect(Collectors.toMap(Findings::record, PublicTexts.Text::wording, (one, other) -> ""));
		}

		private static String record(PublicTexts.Text text) {
			return text.tableName() + " " + text.address();
		}

		void add(PublicTexts.Text text, IdentifyingText.Finding finding, String hint) {
			var added = new FoundIdentifier(text.partnershipId(), finding.kind(), finding.found(),
					finding.kind().perSentence() ? finding.sentence() : "", hint, new ArrayList<>(), null);
			String name = NAMES.contains(text.field()) ? "" : this.names.getOrDefault(record(text), "");
			this.found.computeIfAbsent(added.sameWords(), (key) -> added)
				.places()
				.add(new FoundIdentifier.Place(text.tableName(), text.field(), name, text.address(), finding.before(),
						finding.found(), finding.after()));
		}

		List<FoundIdentifier> all() {
			return List.copyOf(this.found.values());
		}

	}

}
