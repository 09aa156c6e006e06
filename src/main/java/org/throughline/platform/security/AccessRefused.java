package org.throughline.platform.security;

import org.throughline.platform.web.NotFoundException;

/**
 * A signed-in person asked for what is not theirs. The answer is that of a thing that
 * does not exist; the attempt is recorded.
 */
public class AccessRefused extends NotFoundException {

}
