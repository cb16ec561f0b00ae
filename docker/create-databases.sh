#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: each service owns its database, under its own role.
set -eu
for service in agreement reporting keycloak; do
	case $service in
		agreement) password=$AGREEMENT_PASSWORD ;;
		reporting) password=$REPORTING_PASSWORD ;;
		keycloak) password=$KEYCLOAK_PASSWORD ;;
	esac
	psql -v ON_ERROR_STOP=1 -U postgres -v password="$password" <<SQL
CREATE ROLE $service LOGIN PASSWORD :'password';
CREATE DATABASE $service OWNER $service;
REVOKE ALL ON DATABASE $service FROM PUBLIC;
SQL
done
