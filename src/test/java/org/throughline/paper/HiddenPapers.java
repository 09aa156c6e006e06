package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.platform.security.CurrentUser;

/**
 * Papers and meetings of Oxfordshire of which not all is public, beside those of the
 * sample.
 */
@TestComponent
public class HiddenPapers {

	private static final Meeting CABINET = new Meeting("Oxfordshire County Council", "Cabinet",
			LocalDate.of(2025, 1, 21), null, null, null, null);

	private final MeetingService meetings;

	private final PromiseService promises;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	HiddenPapers(MeetingService meetings, PromiseService promises, CurrentUser user, JdbcClient jdbc) {
		this.meetings = meetings;
		this.promises = promises;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * A paper for a later day, a meeting that is not public, and one of which the outcome
	 * is not.
	 * @param word the only word that is not public
	 * @param paper the slug of the paper
	 */
	public void add(UUID partnership, String word, String paper) {
		this.user.asProcess("Test", () -> {
			meeting(partnership, new Meeting(word, word, LocalDate.of(2025, 1, 22), word, word, word, word), word,
					MeetingDisclosure.NONE);
			int open = meeting(partnership, CABINET, word, MeetingDisclosure.MEETING);
			this.promises.add(partnership, new PromiseEdit(new PromiseContent(word, word, null, word, null), open));
			return open;
		});
		paper(partnership, word, paper, LocalDate.of(2199, 1, 7));
	}

	/** A paper whose every word is the word given, public from a day. */
	public void paper(UUID partnership, String word, String slug, LocalDate publicFrom) {
		this.jdbc
			.sql("""
					with copied as (
					  insert into cabinet_paper select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slug', cast(:slug as text),
					    'title', cast(:word as text), 'number', (select max(number) + 1 from cabinet_paper)))).*
					  from cabinet_paper p where p.partnership_id = :partnership order by p.number desc limit 1 returning id, partnership_id)
					insert into paper_edition (id, partnership_id, paper_id, number, public_from, sealed_at, sealed_by, content, sha256, version)
					select gen_random_uuid(), c.partnership_id, c.id, 1, :day, now(), 'Test',
					  (select jsonb_set(jsonb_set(e.content::jsonb, '{text,title}', to_jsonb(cast(:word as text))), '{text,sections}', jsonb_build_array(
					    jsonb_build_object('key', 'all', 'heading', cast(:word as text), 'level', 1, 'paragraphs', jsonb_build_array(
					      jsonb_build_object('kind', 'PLAIN', 'wording', cast(:word as text))))))::text
					  from paper_edition e where e.partnership_id = c.partnership_id order by e.sealed_at desc limit 1), repeat('0', 64), 0
					from copied c""")
			.param("slug", slug)
			.param("word", word)
			.param("partnership", partnership)
			.param("day", publicFrom)
			.update();
	}

	private int meeting(UUID partnership, Meeting meeting, String word, MeetingDisclosure disclosure) {
		return this.meetings.add(partnership, new MeetingEdit(meeting, new MeetingOutcome(word, word), null, disclosure,
				false, List.of("2020-21"), List.of(), List.of(new MeetingQuestion(word, word, word))));
	}

}
