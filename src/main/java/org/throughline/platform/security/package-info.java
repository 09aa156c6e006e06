/** Users, grants and the security rules of all requests. */
@NullMarked
package org.throughline.platform.security;

import org.jspecify.annotations.NullMarked;
