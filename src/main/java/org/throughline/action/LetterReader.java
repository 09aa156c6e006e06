package org.throughline.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.persistence.SqlOrder;

/**
 * Reads letters to agencies.
 */
@Component
class LetterReader {

	private static final String LETTERS = """
			select l.*, o.slug as organisation_slug, coalesce(n.name, o.slug) as organisation_name
			from letter l join organisation_label o on o.id = l.organisation_id
			left join lateral organisation_name_at(o.id, l.dated) n on true
			where l.partnership_id = :partnership and
			""";

	private static final String LAST_FIRST = "l.sent_on desc nulls first, l.number desc";

	private static final String ORDER = " order by " + LAST_FIRST;

	private static final SqlOrder SORTED = new SqlOrder(Map.of("kind", SqlOrder.constants("l.kind", LetterKind.class),
			"organisation", "lower(coalesce(n.name, o.slug))", "dated", "l.dated", "sent", "l.sent_on"));

	private final JdbcClient jdbc;

	LetterReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns a page of letters, drafts first, then the last sent. */
	Page<LetterSummary> page(UUID partnershipId, List<FilterColumn> filter, Pageable page) {
		var where = FilterColumn.narrow(in(partnershipId), filter);
		var found = letters(partnershipId,
				where.sql() + " order by " + SORTED.by(page.getSort(), LAST_FIRST) + " " + SqlConditions.limit(page),
				where.parameters());
		return new PageImpl<>(found, page,
				this.jdbc.sql("select count(*) from letter l where " + where.sql())
					.params(where.parameters())
					.query(Long.class)
					.single());
	}

	/** Returns the numbers of letters that the values of filters leave. */
	FilterCounts counts(UUID partnershipId, List<FilterColumn> filter, int most) {
		return FilterCounts.read(this.jdbc, "letter l", in(partnershipId), Map.of(), filter, most);
	}

	private static SqlConditions in(UUID partnershipId) {
		return new SqlConditions().and("l.partnership_id = :partnership", "partnership", partnershipId);
	}

	List<LetterSummary> toAgency(UUID partnershipId, String organisationSlug) {
		return letters(partnershipId, "o.slug = :slug" + ORDER, Map.of("slug", organisationSlug));
	}

	/** Returns the letter with this number, or none. */
	List<LetterSummary> numbered(UUID partnershipId, int number) {
		return letters(partnershipId, "l.number = :number", Map.of("number", number));
	}

	/**
	 * Returns the letters sent about an action or a recommendation that the reader may
	 * see.
	 */
	List<LetterSummary> about(UUID partnershipId, UUID recordId, ActionVisibility.Reader reader) {
		return letters(partnershipId, "l.sent_on is not null and " + reader.letters() + "\n" + """
				and exists (select from letter_item i where i.letter_id = l.id
				  and (i.action_id = :record or i.recommendation_id = :record))""" + ORDER,
				Map.of("record", recordId, "readerOrganisations", reader.parameters().get("readerOrganisations")));
	}

	private List<LetterSummary> letters(UUID partnershipId, String condition,
			Map<String, ? extends @Nullable Object> parameters) {
		return this.jdbc.sql(LETTERS + condition)
			.param("partnership", partnershipId)
			.params(parameters)
			.query(MappedRecord.rows(LetterSummary.class))
			.list();
	}

	/** Returns what a letter is about, in its order. */
	List<LetterItemDetails> items(UUID letterId) {
		return this.jdbc.sql("""
				select coalesce(a.reference, r.reference) as reference, coalesce(a.wording, r.wording) as wording,
				  i.action_id is not null as action,
				  not exists (select from awaited_response w where w.partnership_id = l.partnership_id
				    and w.organisation_id = l.organisation_id and w.awaited_since is not distinct from i.awaited_since
				    and (w.action_id = i.action_id or w.recommendation_id = i.recommendation_id)) as answered
				from letter_item i join letter l on l.id = i.letter_id
				left join action a on a.id = i.action_id left join recommendation r on r.id = i.recommendation_id
				where i.letter_id = ? order by i.position""").param(letterId).query(LetterItemDetails.class).list();
	}

}
