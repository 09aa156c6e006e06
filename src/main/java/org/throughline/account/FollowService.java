package org.throughline.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the partnerships, and themes in them, that the signed-in person follows. Only
 * that person sees them.
 */
@Service
@Transactional
public class FollowService {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	FollowService(JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns whether the person follows a theme in a partnership or, without a theme,
	 * the partnership.
	 */
	@Transactional(readOnly = true)
	public boolean follows(UUID partnershipId, @Nullable UUID themeId) {
		return this.jdbc.sql("""
				select exists (select from followed_page where user_id = :user and partnership_id = :partnership
				  and theme_id is not distinct from :theme::uuid)""")
			.param("user", person())
			.param("partnership", partnershipId)
			.param("theme", themeId)
			.query(Boolean.class)
			.single();
	}

	/** Follows a theme in a partnership or, without a theme, the partnership. */
	public void follow(UUID partnershipId, @Nullable UUID themeId) {
		this.jdbc.sql("""
				insert into followed_page (id, user_id, partnership_id, theme_id)
				values (:id, :user, :partnership, :theme::uuid) on conflict do nothing""")
			.param("id", TimeOrderedId.next())
			.param("user", person())
			.param("partnership", partnershipId)
			.param("theme", themeId)
			.update();
	}

	/** Ends it; nothing happens if the person does not follow it. */
	public void unfollow(UUID partnershipId, @Nullable UUID themeId) {
		this.jdbc.sql("""
				delete from followed_page where user_id = :user and partnership_id = :partnership
				  and theme_id is not distinct from :theme::uuid""")
			.param("user", person())
			.param("partnership", partnershipId)
			.param("theme", themeId)
			.update();
	}

	/**
	 * Records that the person looks at what is new, and returns when the visit before
	 * ended; empty at the first one. A visit ends after half an hour without a look. The
	 * first visit follows the partnerships in which the person has a role.
	 */
	public Optional<Instant> visit() {
		var first = this.jdbc.sql("""
				insert into follower (user_id, visited_at) values (:user, :now) on conflict do nothing""")
			.param("user", person())
			.param("now", now())
			.update() > 0;
		if (first) {
			this.user.grants()
				.stream()
				.flatMap((grant) -> Optional.ofNullable(grant.partnershipId()).stream())
				.distinct()
				.forEach((partnership) -> follow(partnership, null));
			return Optional.empty();
		}
		return this.jdbc
			.sql("""
					update follower set visited_at = :now, visited_before =
					  case when visited_at < :now::timestamptz - interval '30 minutes' then visited_at else visited_before end
					where user_id = :user returning visited_before""")
			.param("user", person())
			.param("now", now())
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
				.map(OffsetDateTime::toInstant))
			.single();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private UUID person() {
		return this.user.person()
			.filter((person) -> !person.isByLink())
			.map(SignedInUser::id)
			.orElseThrow(NotFoundException::new);
	}

}
