package org.throughline.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;

/**
 * Takes in requests as a file gives them: the whole file or nothing of it.
 */
@Service
@Transactional(readOnly = true)
public class RequestImportService {

	private final PartnershipService partnerships;

	private final RequestService requests;

	private final CurrentUser user;

	private final MessageSource messages;

	RequestImportService(PartnershipService partnerships, RequestService requests, CurrentUser user,
			MessageSource messages) {
		this.partnerships = partnerships;
		this.requests = requests;
		this.user = user;
		this.messages = messages;
	}

	/**
	 * Takes in a file; processes and the partnership's business manager may.
	 * @throws ImportRefused with every problem found
	 */
	@Transactional
	public void importRequests(ImportedRequests file) {
		var place = this.partnerships.find(file.partnership())
			.map(PartnershipSummary::id)
			.filter(this.user::manages)
			.orElseThrow(() -> new ImportRefused(List.of(new ImportProblem("partnership",
					"There is no partnership “" + file.partnership() + "” of yours"))));
		var problems = new ArrayList<ImportProblem>();
		for (int at = 0; at < file.requests().size(); at++) {
			var one = file.requests().get(at);
			try {
				this.requests.send(place, new NewRequest(one.kind(), one.period(), one.from(), one.to(), one.report(),
						one.subject(), one.wording(), one.due()), one.organisations());
			}
			catch (RuleViolation refused) {
				problems.add(new ImportProblem("requests[" + at + "]." + refused.field(), Objects.requireNonNull(
						this.messages.getMessage(refused.key(), refused.arguments(), refused.key(), Locale.UK))));
			}
		}
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
	}

}
