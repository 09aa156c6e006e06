package org.throughline.returns.web;

import org.springframework.stereotype.Component;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkKind;
import org.throughline.account.PrivateLinkPages;
import org.throughline.returns.ReturnService;

/**
 * Opens the form of the only return of a private link.
 */
@Component
class AnswerReturnPages implements PrivateLinkPages {

	private final ReturnService returns;

	AnswerReturnPages(ReturnService returns) {
		this.returns = returns;
	}

	@Override
	public PrivateLinkKind kind() {
		return PrivateLinkKind.RETURN;
	}

	@Override
	public String firstPage(PrivateLink link) {
		return this.returns.find(link.subject()).request().content().kind().path();
	}

}
