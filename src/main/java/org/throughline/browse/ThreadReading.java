package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.ThreadStep.Kind;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.HeldGrant;
import org.throughline.platform.security.Role;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;
import org.throughline.review.ReviewDetails;

/**
 * The thread: incident, review, learning, recommendation, actions, updates, evidence,
 * verified. All below the reviews comes in one statement, and each reader gets the part
 * they may see, by the rules of the actions' own pages (domain brief d.4).
 */
@Service
@Transactional(readOnly = true)
public class ThreadReading {

	/** How many recommendations, and actions of each, one thread shows. */
	private static final int MOST = 20;

	private static final String ACTION_SEEN = """
			(:manages or a.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')
			  or (a.visibility <> 'INTERNAL' and (:drafts or a.owner_id = any(:mine))))""";

	private static final String UPDATE_SEEN = """
			(:manages or (u.visibility = 'PUBLIC' and a.visibility = 'PUBLIC') or (:drafts and u.visibility <> 'INTERNAL')
			  or (u.visibility <> 'INTERNAL' and a.visibility <> 'INTERNAL' and a.owner_id = any(:mine)))""";

	private static final String RECOMMENDATION_SEEN = """
			(:manages or r.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') or (r.visibility <> 'INTERNAL' and (:drafts
			  or exists (select from recommendation_addressee ra where ra.recommendation_id = r.id
			    and ra.organisation_id = any(:mine))
			  or exists (select from action_recommendation ar join action oa on oa.id = ar.action_id
			    where ar.recommendation_id = r.id and oa.visibility <> 'INTERNAL' and oa.owner_id = any(:mine)))))""";

	private static final String BELOW = """
			select coalesce(json_agg(x order by x.source_title, x.position, x.reference), '[]') from (
			  select r.reference, r.number_as_written, r.wording, r.source_title, r.position,
			    (select coalesce(json_agg(y order by y.reference), '[]') from (
			      select a.reference, a.wording, a.status, a.example, coalesce(n.name, a.owner_as_written) as owner,
			        (select coalesce(json_agg(z order by z.number), '[]') from (
			          select u.number, u.as_of, u.kind, u.status, u.note,
			            array(select e.describes from evidence e where e.update_id = u.id order by e.number) as evidence
			          from action_update u where u.action_id = a.id and %3$s order by u.number desc limit 5) z) as updates
			      from action_recommendation ar join action a on a.id = ar.action_id
			      left join lateral organisation_name_at(a.owner_id, :today) n on true
			      where ar.recommendation_id = r.id and %2$s and (:action = '' or a.reference = :action)
			      order by a.reference limit :most) y) as actions
			  from recommendation r where r.partnership_id = :partnership and %1$s and %4$s
			  order by r.source_title, r.position, r.reference limit :most) x""";

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final MessageSource messages;

	private final Clock clock;

	ThreadReading(JdbcClient jdbc, CurrentUser user, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.user = user;
		this.messages = messages;
		this.clock = clock;
	}

	/** The thread of a review, as it was read for this reader. */
	public List<ThreadStep> ofReview(PartnershipHeading partnership, ReviewDetails details, String name) {
		var next = new ArrayList<ThreadStep>();
		details.events()
			.forEach((event) -> next.add(new ThreadStep(Kind.HAPPENED, words("ClockTrigger." + event.kind()),
					event.when(), null, List.of())));
		details.learningPoints()
			.forEach((point) -> next
				.add(new ThreadStep(Kind.LEARNING, Markdown.toText(point.wording()), null, null, List.of())));
		below(partnership, "r.source_type = 'REVIEW' and r.source_id = cast(:key as uuid)",
				details.review().id().toString(), "")
			.forEach((recommendation) -> next.add(step(recommendation)));
		return List.of(new ThreadStep(Kind.REVIEW, name, words("ReviewStatus." + details.review().status()),
				"reviews/" + details.review().reference(), next));
	}

	/**
	 * The thread of a recommendation.
	 * @param review address of the review it comes out of, below the partnership's, where
	 * the reader may see that
	 */
	public List<ThreadStep> ofRecommendation(PartnershipHeading partnership, String reference,
			@Nullable String review) {
		return bySource(below(partnership, "r.reference = :key", reference, ""), review);
	}

	/** The thread of an action; empty where it answers no recommendation. */
	public List<ThreadStep> ofAction(PartnershipHeading partnership, String reference) {
		return bySource(below(partnership, """
				exists (select from action_recommendation x join action xa on xa.id = x.action_id
				  where x.recommendation_id = r.id and xa.partnership_id = :partnership and xa.reference = :key)""",
				reference, reference), null);
	}

	/** What was recommended on a theme, and what is done about it. */
	public List<ThreadStep> ofTheme(PartnershipHeading partnership, String theme) {
		return bySource(below(partnership, """
				exists (select from recommendation_theme x join theme t on t.id = x.theme_id
				  where x.recommendation_id = r.id and t.slug = :key)""", theme, ""), null);
	}

	private List<Recommended> below(PartnershipHeading partnership, String which, String key, String action) {
		UUID[] mine = this.user.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.PARTNER_AGENCY && partnership.id().equals(grant.partnershipId()))
			.map(HeldGrant::organisationId)
			.filter(Objects::nonNull)
			.toArray(UUID[]::new);
		String json = this.jdbc.sql(BELOW.formatted(RECOMMENDATION_SEEN, ACTION_SEEN, UPDATE_SEEN, which))
			.param("partnership", partnership.id())
			.param("manages", this.user.manages(partnership.id()))
			.param("drafts", partnership.drafts())
			.param("mine", mine)
			.param("key", key)
			.param("action", action)
			.param("most", MOST)
			.param("today", LocalDate.now(this.clock))
			.query(String.class)
			.single();
		return List.of(Json.read(json, Recommended[].class));
	}

	private List<ThreadStep> bySource(List<Recommended> recommended, @Nullable String review) {
		var sources = new LinkedHashMap<String, List<ThreadStep>>();
		recommended.forEach(
				(each) -> sources.computeIfAbsent(each.sourceTitle(), (title) -> new ArrayList<>()).add(step(each)));
		return sources.entrySet()
			.stream()
			.map((source) -> new ThreadStep((review != null) ? Kind.REVIEW : Kind.SOURCE, source.getKey(), null, review,
					source.getValue()))
			.toList();
	}

	private ThreadStep step(Recommended each) {
		return new ThreadStep(Kind.RECOMMENDATION, Markdown.toText(each.wording()), each.numberAsWritten(),
				"recommendations/" + each.reference(), each.actions().stream().map(this::step).toList());
	}

	private ThreadStep step(Acted action) {
		String state = words("ActionStatus." + action.status());
		if (action.owner() != null) {
			state = action.owner() + ", " + state.toLowerCase(Locale.UK);
		}
		return new ThreadStep(Kind.ACTION, (action.example() ? "Example: " : "") + Markdown.toText(action.wording()),
				state, "actions/" + action.reference(), action.updates().stream().map(this::step).toList());
	}

	private ThreadStep step(Told update) {
		boolean verified = update.kind().equals("VERIFIED");
		String said = words("ActionStatus." + update.status());
		if (update.note() != null) {
			said += ": " + Markdown.toText(update.note());
		}
		return new ThreadStep(verified ? Kind.VERIFIED : Kind.UPDATE, said, Dates.inWords(update.asOf()), null,
				update.evidence()
					.stream()
					.map((shows) -> new ThreadStep(Kind.EVIDENCE, shows, null, null, List.of()))
					.toList());
	}

	private String words(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, Locale.UK));
	}

	private record Recommended(String reference, @Nullable String numberAsWritten, String wording, String sourceTitle,
			int position, List<Acted> actions) {

	}

	private record Acted(String reference, String wording, String status, boolean example, @Nullable String owner,
			List<Told> updates) {

	}

	private record Told(int number, LocalDate asOf, String kind, String status, @Nullable String note,
			List<String> evidence) {

	}

}
