package org.throughline.statute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;

/**
 * The national body that receives notifications, reviews and reports. Administrators
 * record its successor.
 */
@Service
@Transactional(readOnly = true)
public class NationalBodyService {

	private final NationalBodyRepository bodies;

	private final StatuteCache cache;

	private final CurrentUser user;

	private final Clock clock;

	NationalBodyService(NationalBodyRepository bodies, StatuteCache cache, CurrentUser user, Clock clock) {
		this.bodies = bodies;
		this.cache = cache;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the name of the national body today. */
	public String current() {
		return this.cache.snapshot().nationalBodyOn(LocalDate.now(this.clock));
	}

	/** Returns the name of the national body on a day. */
	public String on(LocalDate day) {
		return this.cache.snapshot().nationalBodyOn(day);
	}

	/** Returns the national bodies, newest first. */
	public List<NationalBodyDetails> all() {
		this.user.requireAdministrator();
		return this.bodies.findAllByOrderByContentValidFromDesc().stream().map(NationalBody::details).toList();
	}

	/**
	 * Corrects the newest body, or ends it and adds its successor if the first day is
	 * later.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else
	 * has changed it
	 */
	@Transactional
	public void change(NationalBodyContent content, int version) {
		this.user.requireAdministrator();
		content.confirmation().requireNotFuture(LocalDate.now(this.clock));
		var newest = this.bodies.findAllByOrderByContentValidFromDesc().get(0);
		newest.requireVersion(version);
		var from = newest.details().content().validFrom();
		if (content.validFrom().isBefore(from)) {
			throw new RuleViolation("validFrom", "nationalBody.validFrom.before");
		}
		if (content.validFrom().equals(from)) {
			newest.replaceContent(content);
		}
		else {
			newest.end(content.validFrom().minusDays(1));
			this.bodies.save(new NationalBody(content));
		}
		this.bodies.flush();
		this.cache.evict();
	}

}
