package org.throughline.measure;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.web.NotFoundException;

/**
 * Reads indicators with what belongs to them.
 */
@Component
class IndicatorReader {

	private static final String SELECT = """
			select i.id, i.slug, i.name, i.kind, i.unit, i.direction, i.category, i.collection, i.definition, i.data_source,
			  i.about_children, i.whole_share, i.note, i.version,
			  (select average.slug from indicator average where average.id = i.monthly_average_of_id) as monthly_average_of,
			  (select o.slug from organisation o where o.id = i.organisation_id) as organisation,
			  (organisation_name_at(i.organisation_id, :today)).name as organisation_name,
			  array(select t.slug from indicator_theme tag join theme t on t.id = tag.theme_id
			    where tag.indicator_id = i.id order by t.name) as themes,
			  array(select b.from_day from indicator_break b where b.indicator_id = i.id order by b.from_day) as break_days,
			  array(select b.reason from indicator_break b where b.indicator_id = i.id order by b.from_day) as break_reasons
			from indicator i where\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	IndicatorReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Indicator> find(UUID partnershipId, String slug) {
		return this.jdbc.sql(SELECT + "i.partnership_id = :place and i.slug = :slug")
			.param("today", LocalDate.now(this.clock))
			.param("place", partnershipId)
			.param("slug", slug)
			.query(IndicatorReader::indicator)
			.optional();
	}

	Indicator require(UUID partnershipId, String slug) {
		return find(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/** Those of the ids, in the order of the library. */
	List<Indicator> of(Collection<UUID> ids) {
		return this.jdbc.sql(SELECT + "i.id = any(:ids) order by i.position, i.slug")
			.param("today", LocalDate.now(this.clock))
			.param("ids", ids.toArray(UUID[]::new))
			.query(IndicatorReader::indicator)
			.list();
	}

	/** Those, and those whose monthly averages they are. */
	Collection<UUID> withTotals(Collection<UUID> ids) {
		return this.jdbc.sql("""
				select i.id from indicator i where i.id = any(:ids)
				union select i.monthly_average_of_id from indicator i where i.id = any(:ids)
				  and i.monthly_average_of_id is not null""")
			.param("ids", ids.toArray(UUID[]::new))
			.query(UUID.class)
			.set();
	}

	private static Indicator indicator(ResultSet row, int number) throws SQLException {
		var days = (Date[]) row.getArray("break_days").getArray();
		var reasons = (String[]) row.getArray("break_reasons").getArray();
		var breaks = new ArrayList<IndicatorBreak>();
		for (int at = 0; at < days.length; at++) {
			breaks.add(new IndicatorBreak(days[at].toLocalDate(), reasons[at]));
		}
		return new Indicator(row.getObject("id", UUID.class), row.getString("slug"),
				new IndicatorParticulars(row.getString("name"), IndicatorKind.valueOf(row.getString("kind")),
						row.getString("unit"), GoodDirection.valueOf(row.getString("direction")),
						row.getString("category"), row.getString("collection"), row.getString("definition"),
						row.getString("data_source"), row.getBoolean("about_children"), row.getBoolean("whole_share"),
						row.getString("monthly_average_of"), row.getString("organisation"),
						List.of((String[]) row.getArray("themes").getArray()), row.getString("note")),
				row.getString("organisation_name"), breaks, row.getInt("version"));
	}

}
