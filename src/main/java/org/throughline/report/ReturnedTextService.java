package org.throughline.report;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.RequestService;
import org.throughline.returns.RequestState;

/**
 * Copies the texts of narrative returns into a draft, with their source.
 */
@Service
@Transactional
public class ReturnedTextService {

	private final RequestService requests;

	private final SectionService sections;

	private final StatementService statements;

	ReturnedTextService(RequestService requests, SectionService sections, StatementService statements) {
		this.requests = requests;
		this.sections = sections;
		this.statements = statements;
	}

	/**
	 * Accepts a return into a report, or copies further text of an accepted one.
	 * @param seen the version of the request that was shown
	 * @param place where the words are put, for the history of the request
	 * @throws OptimisticLockingFailureException if the request is not as it was shown
	 */
	public void accept(DataRequestSummary request, int seen, String reportSlug, ReturnedText text, String place) {
		if (text.content().body().isEmpty()) {
			throw new RuleViolation("body", "returnedText.body.missing");
		}
		String partnership = request.partnership().slug();
		var current = this.requests.find(partnership, request.number()).request();
		if (current.progress().state() != RequestState.ACCEPTED || current.version() != seen) {
			this.requests.acceptInto(partnership, request.number(), seen, place);
		}
		put(request, reportSlug, text);
	}

	private void put(DataRequestSummary request, String reportSlug, ReturnedText text) {
		var partnershipId = request.partnership().id();
		var content = text.content();
		var kind = text.statement();
		String section = text.section();
		if (kind != null) {
			this.statements.add(partnershipId, reportSlug, text.toStatement(kind));
		}
		else if (section != null) {
			this.sections.append(partnershipId, reportSlug, section, content.body(), content.source());
		}
		else {
			this.sections.add(partnershipId, reportSlug, content);
		}
	}

}
