package org.throughline.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reminders of several requests at once, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class ReminderService {

	private final RequestReader reading;

	private final RequestLog log;

	private final CurrentUser user;

	private final Clock clock;

	ReminderService(RequestReader reading, RequestLog log, CurrentUser user, Clock clock) {
		this.reading = reading;
		this.log = log;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns the requests that await a response, the most urgent first.
	 * @param most the number to return at most
	 */
	public List<DataRequestSummary> waiting(UUID partnershipId, int most) {
		this.user.requireManager(partnershipId);
		return this.reading.first("q.partnership_id = :partnership and q.state in ('SENT', 'QUERIED')",
				Map.of("partnership", partnershipId), today(), most);
	}

	/**
	 * Records that several organisations were reminded: all of them or none.
	 * @param seen the versions of the requests that were shown, by their numbers
	 * @return their number
	 */
	@Transactional
	public int record(UUID partnershipId, Map<Integer, Integer> seen, @Nullable String how) {
		this.user.requireManager(partnershipId);
		if (seen.isEmpty()) {
			throw new RuleViolation("requests", "returns.chase.none");
		}
		var found = this.reading.first("q.partnership_id = :partnership and q.number = any(:numbers)",
				Map.of("partnership", partnershipId, "numbers", seen.keySet().toArray(Integer[]::new)), today(),
				seen.size());
		if (found.size() < seen.size()) {
			throw new NotFoundException();
		}
		found.forEach((request) -> {
			if (!request.progress().state().waiting()) {
				throw new RuleViolation("requests", "returns.chase.moved", request.addressee().name());
			}
			this.log.lock(request, seen.getOrDefault(request.number(), -1), request.progress().state());
		});
		this.log.append(found.stream().map(DataRequestSummary::id).toList(), EventKind.CHASED, how);
		return found.size();
	}

	/** Returns the day by which requests are late. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
