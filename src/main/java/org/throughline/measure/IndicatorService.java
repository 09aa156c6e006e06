package org.throughline.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;

/**
 * Manages a partnership's library of indicators, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorService {

	private static final String NEW = "new";

	private static final String FOUND = """
			from indicator i where i.partnership_id = :place
			  and (:words = '' or strpos(lower(concat_ws(' ', i.name, i.category, i.collection)), lower(:words)) > 0)""";

	private static final String COLUMNS = """
			name = :name, kind = :kind, unit = :unit, direction = :direction, category = :category,
			collection = :collection, definition = :definition, data_source = :dataSource,
			about_children = :aboutChildren, whole_share = :wholeShare, monthly_average_of_id = :average,
			organisation_id = :organisation, note = :note""";

	private final IndicatorReader reader;

	private final MeasureReferences references;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	IndicatorService(IndicatorReader reader, MeasureReferences references, CurrentUser user, JdbcClient jdbc) {
		this.references = references;
		this.reader = reader;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * Returns a page of the library.
	 * @param words part of a name, category or survey; empty for all
	 */
	public Page<IndicatorSummary> list(UUID partnershipId, String words, Pageable page) {
		this.user.requireManager(partnershipId);
		var rows = this.jdbc.sql("""
				select i.slug, i.name, i.kind, i.unit, i.category, i.about_children,
				  (select count(*) from figure f where f.indicator_id = i.id) as figures,
				  (select max(f.ends_on) from figure f where f.indicator_id = i.id) as latest
				""" + FOUND + " order by i.position, i.slug limit :size offset :before")
			.param("place", partnershipId)
			.param("words", words)
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.query((row, number) -> new IndicatorSummary(row.getString("slug"), row.getString("name"),
					IndicatorKind.valueOf(row.getString("kind")), row.getString("unit"), row.getString("category"),
					row.getBoolean("about_children"), row.getInt("figures"), row.getObject("latest", LocalDate.class)))
			.list();
		int total = this.jdbc.sql("select count(*) " + FOUND)
			.param("place", partnershipId)
			.param("words", words)
			.query(Integer.class)
			.single();
		return new PageImpl<>(rows, page, total);
	}

	/** Returns an indicator by its slug. */
	public Indicator indicator(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reader.require(partnershipId, slug);
	}

	/** Returns the names of all indicators by slug, in their order. */
	public Map<String, String> names(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var names = new LinkedHashMap<String, String>();
		this.jdbc.sql("select slug, name from indicator where partnership_id = ? order by position, slug")
			.param(partnershipId)
			.query((row) -> {
				names.put(row.getString(1), row.getString(2));
			});
		return names;
	}

	/** Returns the categories in use. */
	public List<String> categories(UUID partnershipId) {
		return this.jdbc
			.sql("select distinct category from indicator where partnership_id = ? and category is not null order by 1")
			.param(partnershipId)
			.query(String.class)
			.list();
	}

	/**
	 * Adds an indicator; does nothing if it was added before.
	 * @return its slug
	 */
	@Transactional
	public String add(UUID partnershipId, UUID id, IndicatorContent content) {
		this.user.requireManager(partnershipId);
		var known = this.jdbc.sql("select slug from indicator where id = ? and partnership_id = ?")
			.params(id, partnershipId)
			.query(String.class)
			.optional();
		return known.isPresent() ? known.get()
				: insert(partnershipId, id, freeSlug(partnershipId, content.name()), content);
	}

	String insert(UUID partnershipId, UUID id, String slug, IndicatorContent content) {
		this.jdbc
			.sql("""
					insert into indicator (id, partnership_id, slug, position, version, %s)
					values (:id, :place, :slug,
					  (select coalesce(max(position), 0) + 1 from indicator where partnership_id = :place), 0, %s)"""
				.formatted(COLUMNS.replaceAll(" = :\\w+", ""), COLUMNS.replaceAll("\\w+ = ", "")))
			.params(values(partnershipId, content))
			.param("id", id)
			.param("place", partnershipId)
			.param("slug", slug)
			.update();
		tag(id, content.themes());
		return slug;
	}

	private String freeSlug(UUID partnershipId, String name) {
		String plain = Slug.of(name);
		if (plain.isEmpty()) {
			throw new RuleViolation("name", "measure.name.unfit");
		}
		var taken = this.jdbc.sql("select slug from indicator where partnership_id = ?")
			.param(partnershipId)
			.query(String.class)
			.set();
		String slug = plain;
		for (int number = 2; taken.contains(slug) || slug.equals(NEW); number++) {
			slug = plain + "-" + number;
		}
		return slug;
	}

	/** Updates an indicator. */
	@Transactional
	public void edit(UUID partnershipId, String slug, IndicatorContent content, int version) {
		var before = indicator(partnershipId, slug);
		if (slug.equals(content.monthlyAverageOf())) {
			throw new RuleViolation("monthlyAverageOf", "measure.average.itself");
		}
		int changed = this.jdbc
			.sql("update indicator set " + COLUMNS + ", version = version + 1 where id = :id and version = :version")
			.params(values(partnershipId, content))
			.param("id", before.id())
			.param("version", version)
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("Indicator " + slug);
		}
		tag(before.id(), content.themes());
	}

	/** Removes an indicator and its figures. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var indicator = indicator(partnershipId, slug);
		if (indicator.version() != version) {
			throw new OptimisticLockingFailureException("Indicator " + slug);
		}
		if (this.jdbc.sql("select exists (select from figure where indicator_id = ? and report_slug is not null)")
			.param(indicator.id())
			.query(Boolean.class)
			.single()) {
			throw new RuleViolation("name", "measure.indicator.stated");
		}
		this.jdbc.sql("update indicator set monthly_average_of_id = null where monthly_average_of_id = ?")
			.param(indicator.id())
			.update();
		this.jdbc.sql("delete from indicator where id = ?").param(indicator.id()).update();
	}

	/**
	 * Adds a break in series, or changes the reason of the break on that day.
	 */
	@Transactional
	public void addBreak(UUID partnershipId, String slug, IndicatorBreak added) {
		writeBreak(indicator(partnershipId, slug).id(), added);
	}

	void writeBreak(UUID indicator, IndicatorBreak added) {
		this.jdbc.sql("""
				insert into indicator_break (indicator_id, from_day, reason) values (:id, :day, :reason)
				on conflict (indicator_id, from_day) do update set reason = :reason""")
			.param("id", indicator)
			.param("day", added.from())
			.param("reason", added.reason())
			.update();
	}

	/** Removes the break. */
	@Transactional
	public void removeBreak(UUID partnershipId, String slug, LocalDate from) {
		this.jdbc.sql("delete from indicator_break where indicator_id = ? and from_day = ?")
			.params(indicator(partnershipId, slug).id(), from)
			.update();
	}

	private void tag(UUID id, List<String> themes) {
		var ids = this.references.themes("themes", themes).toArray(UUID[]::new);
		this.jdbc.sql("delete from indicator_theme where indicator_id = ? and not theme_id = any(?)")
			.params(id, ids)
			.update();
		this.jdbc.sql("insert into indicator_theme (indicator_id, theme_id) select ?, unnest(?) on conflict do nothing")
			.params(id, ids)
			.update();
	}

	private Map<String, @Nullable Object> values(UUID partnershipId, IndicatorContent content) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("name", content.name());
		values.put("kind", content.kind().name());
		values.put("unit", content.unit());
		values.put("direction", content.direction().name());
		values.put("category", content.category());
		values.put("collection", content.collection());
		values.put("definition", content.definition());
		values.put("dataSource", content.dataSource());
		values.put("aboutChildren", content.aboutChildren());
		values.put("wholeShare", content.wholeShare());
		values.put("note", content.note());
		values.put("average", average(partnershipId, content.monthlyAverageOf()));
		values.put("organisation", this.references.organisation("organisation", content.organisation()));
		return values;
	}

	private @Nullable UUID average(UUID partnershipId, @Nullable String slug) {
		return (slug == null) ? null
				: this.jdbc.sql("select id from indicator where partnership_id = ? and slug = ?")
					.params(partnershipId, slug)
					.query(UUID.class)
					.optional()
					.orElseThrow(() -> new RuleViolation("monthlyAverageOf", "measure.choose"));
	}

}
