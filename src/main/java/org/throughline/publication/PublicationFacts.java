package org.throughline.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.platform.time.Dates;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportSummary;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;

/**
 * Facts of the publication of a report that its files print: who signed it, why it was
 * published without that, and by how much it was late against which duty and source. They
 * are not part of what is signed.
 */
@Component
class PublicationFacts {

	private static final String SIGNED_OFF = "signedOff";

	private static final String OVERRIDE = "override";

	private static final String LATE = "late";

	/** Their names. */
	static final Set<String> NAMES = Set.of(SIGNED_OFF, OVERRIDE, LATE);

	private final ReportDeadlineService deadlines;

	private final JdbcClient jdbc;

	private final Messages messages;

	PublicationFacts(ReportDeadlineService deadlines, JdbcClient jdbc, Messages messages) {
		this.deadlines = deadlines;
		this.jdbc = jdbc;
		this.messages = messages;
	}

	/** Returns the facts that there are, by their names. */
	Map<String, String> of(ReportSummary report, Snapshot.Edition edition) {
		var facts = new HashMap<String, String>();
		facts.put(SIGNED_OFF, signedOff(report, edition));
		facts.put(OVERRIDE, Objects.requireNonNullElse(report.publication().overrideReason(), ""));
		facts.put(LATE,
				firstDay(report, edition).flatMap((day) -> this.deadlines.publication(report, day))
					.filter((reading) -> reading.state() == ClockState.MET_LATE)
					.map(this::late)
					.orElse(""));
		facts.values().removeIf(String::isBlank);
		return facts;
	}

	/**
	 * Returns who signed the report, for which organisation and when. Later editions are
	 * not signed and have a note on it.
	 */
	private String signedOff(ReportSummary report, Snapshot.Edition edition) {
		var signatures = new ArrayList<>(
				this.jdbc.sql("select organisation, name, post, signed_on from report_sign_offs(?)")
					.param(report.id())
					.query((row, number) -> this.messages.text("edition.signature",
							Stream.of(row.getString("name"), row.getString("post"))
								.filter(Objects::nonNull)
								.collect(Collectors.joining(", ")),
							row.getString("organisation"), Dates.inWords(row.getObject("signed_on", LocalDate.class))))
					.list());
		if (!signatures.isEmpty() && edition.number() > 1) {
			signatures.add(this.messages.text("edition.signatures.first"));
		}
		return String.join("; ", signatures);
	}

	/** Returns the day of the first edition, if it is known. */
	private Optional<LocalDate> firstDay(ReportSummary report, Snapshot.Edition edition) {
		@Nullable LocalDate day = edition.publishedOn();
		return (edition.number() == 1) ? Optional.ofNullable(day)
				: this.jdbc.sql("""
						select published_on from edition
						where report_id = ? and number = 1 and not waiting and published_on is not null""")
					.param(report.id())
					.query(LocalDate.class)
					.optional();
	}

	private String late(ClockReading reading) {
		var days = (reading.days() != null) ? new Object[] { reading.days() } : new Object[0];
		return this.messages.text(reading.verified() ? "edition.late" : "edition.late.unconfirmed",
				this.messages.text(reading.messageKey(), days), reading.dueInWords(), reading.name(),
				reading.rule().task().owner(), reading.rule().basis().source());
	}

}
