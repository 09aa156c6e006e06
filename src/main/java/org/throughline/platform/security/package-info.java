/**
 * Who is signed in, what they hold, and the rules every request passes.
 */
@NullMarked
package org.throughline.platform.security;

import org.jspecify.annotations.NullMarked;
