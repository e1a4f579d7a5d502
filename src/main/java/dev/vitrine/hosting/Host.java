package dev.vitrine.hosting;

import dev.vitrine.site.PublishedSite;

/** The hosts for which Vitrine can generate a configuration. */
public enum Host {
    /** A part of a Caddyfile, for {@code import} in a site's block. */
    CADDY,
    /** A CloudFormation template in JSON: a distribution with its policies and its function, in front of a bucket. */
    CLOUDFRONT,
    /** A {@code netlify.toml} with redirects that take precedence over pages, which {@code _redirects} cannot do on Netlify. */
    NETLIFY,
    /** A part of a configuration, for {@code include} in a {@code server} block. */
    NGINX;

    /** The configuration for a built site, with a line break at the end. */
    public String configuration(PublishedSite site) {
        return switch (this) {
            case CADDY -> new Caddy(site.delivery()).configuration();
            case CLOUDFRONT -> new CloudFront(site).template();
            case NETLIFY -> Netlify.configuration(site.delivery());
            case NGINX -> new Nginx(site.delivery()).configuration();
        };
    }
}
