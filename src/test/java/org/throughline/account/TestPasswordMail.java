package org.throughline.account;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;

/** A mail server for links to set a password, which a test switches on. */
@TestComponent
public class TestPasswordMail implements PasswordMail {

	private final List<String> sent = new ArrayList<>();

	private boolean on;

	/** Begins or ends sending. */
	public void switchOn(boolean on) {
		this.on = on;
		this.sent.clear();
	}

	/** Returns the recipients of links. */
	public List<String> sent() {
		return this.sent;
	}

	@Override
	public boolean possible() {
		return this.on;
	}

	@Override
	public void send(String email, boolean invitation) {
		if (this.on) {
			this.sent.add((invitation ? "invitation " : "link ") + email);
		}
	}

	@Override
	public void sendSignInChanged(String email) {
		if (this.on) {
			this.sent.add("changed " + email);
		}
	}

}
